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

/** ACCEPTED means agreed but not yet signed; CONFIRMED is a member. The other four are final. */
export const OfferStatus = z.enum(["OFFERED", "ACCEPTED", "CONFIRMED", "DECLINED", "LAPSED", "WITHDRAWN", "LEFT"]);
export type OfferStatus = z.infer<typeof OfferStatus>;

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
  /** Points of each part of the fit, for telling this person why. Numbers only: no theme, nobody else's data. */
  fit: z.array(z.object({ part: Weights.keyof(), points: z.number(), of: z.number() })).optional(),
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
