import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { ApplicationId, CaseCode, GroupId, OfferId, PersonId, RunId } from "../ids.ts";
import { Weights } from "../runs/match-settings.ts";

/**
 * One place in a group. Seats are items, so there is no counter to drift.
 * HELD while its offer is open or accepted and unsigned, CONFIRMED once signed; BLOCKED when the group is closed.
 */
export const Seat = z.object({
  groupId: GroupId,
  number: z.int().min(1),
  state: z.enum(["FREE", "HELD", "CONFIRMED", "BLOCKED"]),
  personId: PersonId.optional(),
  applicationId: ApplicationId.optional(),
  offerId: OfferId.optional(),
});
export type Seat = z.infer<typeof Seat>;

/**
 * ACCEPTED means agreed but not yet signed; CONFIRMED is a member. The others are final: COMPLETED is a member of a
 * group that has come to its end, WITHDRAWN one of a group that was cancelled, or an offer that was taken back,
 * REMOVED one whose place a person took back.
 */
export const OfferStatus = z.enum([
  "OFFERED",
  "ACCEPTED",
  "CONFIRMED",
  "DECLINED",
  "LAPSED",
  "WITHDRAWN",
  "LEFT",
  "REMOVED",
  "COMPLETED",
]);
export type OfferStatus = z.infer<typeof OfferStatus>;

/** Why a person takes somebody's place back. Codes alone: what was said of whom is not kept here, and never told. */
const RemovalReason = z.enum(["conduct", "not-suitable", "not-reached", "other"]);

/** `next`: they go on waiting for another group, or leave altogether. */
export const Removal = z.object({ reason: RemovalReason, next: z.enum(["waits", "leaves"]) });
export type Removal = z.infer<typeof Removal>;

/** A seat held for one person until a deadline, and afterwards the record of that person's membership. */
export const Offer = z.object({
  offerId: OfferId,
  groupId: GroupId,
  seatNumber: z.int().min(1),
  personId: PersonId,
  applicationId: ApplicationId,
  caseCode: CaseCode,
  runId: RunId,
  status: OfferStatus,
  offeredAt: Instant,
  expiresAt: Instant,
  confirmedAt: Instant.optional(),
  /** Of the agreement that was signed for it. */
  signedVersion: z.string().optional(),
  /** Of REMOVED. */
  removed: Removal.extend({ at: Instant }).optional(),
  /** Since then the clock of the offer stands still: a person speaks with them first. */
  pausedAt: Instant.optional(),
  /** How long it has stood still before, all in all, in milliseconds; ten years at most. */
  pausedMs: z.int().nonnegative().max(315_360_000_000).optional(),
  /** Points of each part of the fit, for telling this person why. Numbers only: no theme, nobody else's data. */
  fit: z.array(z.object({ part: Weights.keyof(), points: z.number(), of: z.number() })).optional(),
  /**
   * Attributes in which nobody else in the group, when the seat was held, is with them: told to them before they
   * choose. Names only: what they answered stays with their answers. Absent where there is none.
   */
  alone: z.array(z.string()).optional(),
  rev: z.int().nonnegative(),
});
export type Offer = z.infer<typeof Offer>;

/** The one active placement a person has in the programme; it exists exactly while an offer is live. */
export type Placement = {
  readonly personId: PersonId;
  readonly groupId: GroupId;
  readonly offerId: OfferId;
};

/** Offers that hold a seat. */
export function isLive(offer: Pick<Offer, "status">): boolean {
  return offer.status === "OFFERED" || offer.status === "ACCEPTED" || offer.status === "CONFIRMED";
}

/** Waits for an answer or a signature. */
export function isPending(offer: Pick<Offer, "status">): boolean {
  return offer.status === "OFFERED" || offer.status === "ACCEPTED";
}

/** The offer can still be taken up: neither ended nor past its deadline, by a clock that stands still while paused. */
export function isOpen(offer: Offer, now: Instant): boolean {
  return isPending(offer) && (offer.pausedAt ?? now) < deadlineOf(offer);
}

/** Until when it can be taken up, were its clock to run from now on. */
export function deadlineOf({ expiresAt, pausedMs = 0 }: Pick<Offer, "expiresAt" | "pausedMs">): Instant {
  return pausedMs === 0 ? expiresAt : new Date(Date.parse(expiresAt) + pausedMs).toISOString();
}

/** undefined when there is no clock to stop: the offer is over, or its clock stands still already. */
export function paused(offer: Offer, now: Instant): Offer | undefined {
  if (offer.pausedAt !== undefined || !isOpen(offer, now)) return undefined;
  return { ...offer, pausedAt: now, rev: offer.rev + 1 };
}

/**
 * Its clock runs with what was left, and so much longer that it ends when `endingAt` says. undefined when it runs.
 *
 * @param endingAt the same deadline or a later one: an hour at which the person is up
 */
export function resumed(
  { pausedAt, ...offer }: Offer,
  now: Instant,
  endingAt: (deadline: Instant) => Instant,
): Offer | undefined {
  if (pausedAt === undefined) return undefined;
  const stood = Math.max(0, Date.parse(now) - Date.parse(pausedAt));
  const pausedMs = (offer.pausedMs ?? 0) + stood;
  const deadline = deadlineOf({ expiresAt: offer.expiresAt, pausedMs });
  const longer = Math.max(0, Date.parse(endingAt(deadline)) - Date.parse(deadline));
  return { ...offer, pausedMs: pausedMs + longer, rev: offer.rev + 1 };
}

/** What a link to an offer is for: OFFERED is answered, ACCEPTED signed, and a link for one does not do the other. */
export function linkRevOf({ status }: Pick<Offer, "status">): number {
  return status === "OFFERED" ? 0 : 1;
}
