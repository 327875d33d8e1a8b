import type { Message, MessageKind } from "../domain/messages/message.ts";
import { newMessage } from "../domain/messages/new-message.ts";
import { deadlineOf, type Offer } from "../domain/offers/cohort.ts";
import type { Cadence } from "../domain/settings.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { nudgeAt } from "./nudge.ts";

/** A lapse is told, and first of all carried out, this long after the deadline even when sending stood still. */
const LAPSE_STANDS_MINUTES = 14 * 24 * 60;

/** Of what is planned here, what asks its reader for something: for an answer, and then for a signature. */
export const ASKING = [
  "offer",
  "offer-nudge",
  "agreement",
  "agreement-nudge",
] as const satisfies readonly MessageKind[];

/**
 * What a fresh offer implies: the offer itself at once, a nudge while it is still open, and the row that lapses it
 * when its deadline passes. Planned again from the same offer it gives the same rows. `zone` is the person's.
 */
export function messagesForOffer(offer: Offer, zone: TimeZone, cadence: Cadence): readonly Message[] {
  const recipient = { to: "person", personId: offer.personId } as const;
  const cause = { about: "offer", offerId: offer.offerId } as const;
  const { offeredAt, expiresAt } = offer;
  const nudge = nudgeAt(offeredAt, expiresAt, zone, cadence);
  // Revision 0 throughout: these rows follow from the making of the offer, whatever has become of it since.
  return [
    newMessage("offer", recipient, cause, 0, offeredAt, expiresAt),
    ...(nudge === undefined ? [] : [newMessage("offer-nudge", recipient, cause, 0, nudge, expiresAt)]),
    lapseOf(offer),
  ];
}

/** The row that lapses it when its deadline passes, whether it was answered or not. */
export function lapseOf({ offerId, personId, expiresAt }: Offer): Message {
  const toldBy = addMinutes(expiresAt, LAPSE_STANDS_MINUTES);
  return newMessage("offer-lapsed", { to: "person", personId }, { about: "offer", offerId }, 0, expiresAt, toldBy);
}

/** What a yes implies: what is to be signed, at once, and a nudge while there is still time. */
export function messagesForAcceptance(
  offer: Offer,
  now: Instant,
  zone: TimeZone,
  cadence: Cadence,
): readonly Message[] {
  const recipient = { to: "person", personId: offer.personId } as const;
  const cause = { about: "offer", offerId: offer.offerId } as const;
  const expiresAt = deadlineOf(offer);
  const nudge = nudgeAt(now, expiresAt, zone, cadence);
  return [
    newMessage("agreement", recipient, cause, offer.rev, now, expiresAt),
    ...(nudge === undefined ? [] : [newMessage("agreement-nudge", recipient, cause, offer.rev, nudge, expiresAt)]),
  ];
}
