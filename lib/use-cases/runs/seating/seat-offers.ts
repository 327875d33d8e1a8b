import { offerIdOf } from "../../../domain/hash.ts";
import type { RunId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import type { Placed } from "../../../domain/runs/match-result.ts";
import type { Cadence } from "../../../domain/settings.ts";
import { messagesForOffer } from "../../../scheduling/offer-messages.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { Change } from "../../ports.ts";

const DAY_MINUTES = 24 * 60;

/** One person's offer takes up to this many changes; a transaction holds 100, with room for a checkpoint. */
export const PEOPLE_PER_TRANSACTION = 12;

/** Somebody placed, with the attributes in which nobody else in the group is with them. */
export type Seated = Placed & { readonly alone?: readonly string[] | undefined };

/**
 * The offer of this run to this person: the same id however often the run is resumed.
 *
 * @param locksAt when the group locks, for a closed one
 */
export function offerOf(
  runId: RunId,
  placed: Seated,
  seatNumber: number,
  locksAt: Instant | undefined,
  cadence: Cadence,
  now: Instant,
): Offer {
  return {
    offerId: offerIdOf(runId, placed.personId),
    groupId: placed.groupId,
    seatNumber,
    personId: placed.personId,
    applicationId: placed.applicationId,
    caseCode: placed.caseCode,
    runId,
    status: "OFFERED",
    offeredAt: now,
    expiresAt: deadline(locksAt, cadence, now),
    fit: placed.parts.map(({ part, points, of }) => ({ part, points, of })),
    ...(placed.alone === undefined ? {} : { alone: [...placed.alone] }),
    rev: 0,
  };
}

/** A closed group is locked once it meets, so its offers end there at the latest. */
function deadline(locksAt: Instant | undefined, cadence: Cadence, now: Instant): Instant {
  const offered = addMinutes(now, cadence.offerDays * DAY_MINUTES);
  return locksAt !== undefined && locksAt < offered ? locksAt : offered;
}

/** A seat held, the offer, the person's one active placement, and what they are told: all of it or nothing. */
export function offerChanges(offer: Offer, application: Application, cadence: Cadence): readonly Change[] {
  const { personId, groupId, offerId } = offer;
  return [
    { write: "require-no-hold", personId },
    { write: "seat-hold", offer },
    { write: "offer", offer, expect: "absent" },
    { write: "placement-claim", placement: { personId, groupId, offerId } },
    {
      write: "application",
      application: { ...application, status: "OFFERED", rev: application.rev + 1 },
      expect: application.rev,
    },
    ...messagesForOffer(offer, application.timeZone, cadence).map(
      (message) => ({ write: "message", message }) as const,
    ),
  ];
}
