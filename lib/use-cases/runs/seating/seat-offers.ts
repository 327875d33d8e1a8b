import { offerIdOf } from "../../../domain/hash.ts";
import type { RunId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import type { Placed } from "../../../domain/runs/match-result.ts";
import type { Cadence } from "../../../domain/settings.ts";
import { offerDeadline } from "../../../scheduling/offer-deadline.ts";
import { messagesForOffer } from "../../../scheduling/offer-messages.ts";
import type { Instant } from "../../../time/instant.ts";
import type { TimeZone } from "../../../time/time-zone.ts";
import type { Change } from "../../ports.ts";

/** One person's offer takes up to this many changes; a transaction holds 100, with room for a checkpoint. */
export const PEOPLE_PER_TRANSACTION = 12;

/** Somebody placed, with the attributes in which nobody else in the group is with them. */
export type Seated = Placed & { readonly alone?: readonly string[] | undefined };

type Terms = {
  /** When the group locks, for a closed one. */
  readonly locksAt: Instant | undefined;
  /** The person's. */
  readonly zone: TimeZone;
  readonly cadence: Cadence;
  readonly now: Instant;
};

/**
 * The offer of this run to this person: the same id however often the run is resumed.
 */
export function offerOf(
  runId: RunId,
  placed: Seated,
  seatNumber: number,
  { locksAt, zone, cadence, now }: Terms,
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
    expiresAt: offerDeadline({ now, zone, days: cadence.offerDays, locksAt }),
    fit: placed.parts.map(({ part, points, of }) => ({ part, points, of })),
    ...(placed.alone === undefined ? {} : { alone: [...placed.alone] }),
    rev: 0,
  };
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
