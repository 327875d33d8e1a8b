import type { Message } from "../domain/messages/message.ts";
import { newMessage } from "../domain/messages/new-message.ts";
import type { Offer } from "../domain/offers/cohort.ts";
import type { Cadence } from "../domain/settings.ts";
import { addMinutes } from "../time/instant.ts";
import { addDays } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";
import { beforeQuietHours } from "./quiet-hours.ts";

/** A lapse is told, and first of all carried out, this long after the deadline even when sending stood still. */
const LAPSE_STANDS_MINUTES = 14 * 24 * 60;

/**
 * What a fresh offer implies: the offer itself at once, a nudge while it is still open, and the row that lapses it
 * when its deadline passes. Planned again from the same offer it gives the same rows. `zone` is the person's.
 */
export function messagesForOffer(offer: Offer, zone: TimeZone, cadence: Cadence): readonly Message[] {
  const recipient = { to: "person", personId: offer.personId } as const;
  const cause = { about: "offer", offerId: offer.offerId } as const;
  const { offeredAt, expiresAt } = offer;
  const made = localParts(offeredAt, zone);
  const nudgeDay = instantOf(addDays(made.date, cadence.offerNudgeDay), made.time, zone);
  const nudgeAt = beforeQuietHours(nudgeDay, zone, cadence);
  const lapseToldBy = addMinutes(expiresAt, LAPSE_STANDS_MINUTES);
  // Revision 0 throughout: these rows follow from the making of the offer, whatever has become of it since.
  return [
    newMessage("offer", recipient, cause, 0, offeredAt, expiresAt),
    ...(nudgeAt < expiresAt ? [newMessage("offer-nudge", recipient, cause, 0, nudgeAt, expiresAt)] : []),
    newMessage("offer-lapsed", recipient, cause, 0, expiresAt, lapseToldBy),
  ];
}
