import type { PersonId } from "../../domain/ids.ts";
import type { Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { deadlineOf, isPending, type Offer, paused, resumed } from "../../domain/offers/cohort.ts";
import { noEarlierByDay } from "../../scheduling/offer-deadline.ts";
import type { Instant } from "../../time/instant.ts";
import type { Change, Deps } from "../ports.ts";

/** The offer a person is to answer or sign for, where they have one. */
export async function pendingOffer(deps: Deps, personId: PersonId): Promise<Offer | undefined> {
  const placement = await deps.store.placement(personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  return offer !== undefined && isPending(offer) ? offer : undefined;
}

/** Its clock stands still, so that silence while a person looks costs nobody a seat. */
export function pauseOffer(offer: Offer, now: Instant): readonly Change[] {
  const stopped = paused(offer, now);
  return stopped === undefined ? [] : [{ write: "offer", offer: stopped, expect: offer.rev }];
}

/**
 * Its clock runs again with what was left of it, to the next morning where that ended in the night, and
 * the person is told until when.
 */
export async function resumeOffer(deps: Deps, offer: Offer): Promise<readonly Change[]> {
  const now = deps.clock.now();
  const zone = (await deps.store.application(offer.applicationId))?.timeZone ?? deps.settings.organisation.timeZone;
  const running = resumed(offer, now, (deadline) => noEarlierByDay(deadline, zone));
  if (running === undefined) return [];
  return [
    { write: "offer", offer: running, expect: offer.rev },
    { write: "message", message: newsOf(running, now) },
  ];
}

function newsOf(offer: Offer, now: Instant): Message {
  const { offerId, personId, rev } = offer;
  const kind = offer.status === "OFFERED" ? "offer" : "agreement";
  const recipient = { to: "person", personId } as const;
  return newMessage(kind, recipient, { about: "offer", offerId }, rev, now, deadlineOf(offer));
}
