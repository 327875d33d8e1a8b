import type { CaseCode, OfferId } from "../ids.ts";
import type { ApplicationStatus } from "../intake/application.ts";
import type { MessageKind } from "../messages/message.ts";
import { isLive, type Offer, type OfferStatus } from "../offers/cohort.ts";
import { type Ending, isCompletion } from "./ending.ts";

/** What the end of a group is to one person who has a seat in it, or is offered one. */
export type Consequence = {
  readonly offerId: OfferId;
  readonly caseCode: CaseCode;
  readonly from: OfferStatus;
  readonly to: Extract<OfferStatus, "COMPLETED" | "WITHDRAWN">;
  /** Where they stand then: DONE, or WAITING with the wait they had. */
  readonly application: Extract<ApplicationStatus, "DONE" | "WAITING">;
  readonly mail: Extract<MessageKind, "aftercare" | "group-over">;
};

/** Members of a group that has come to its end are done. Everybody else goes on waiting, with the wait they had. */
export function consequenceFor(why: Ending, offer: Offer): Consequence | undefined {
  if (!isLive(offer)) return undefined;
  const { offerId, caseCode, status: from } = offer;
  return isCompletion(why) && from === "CONFIRMED"
    ? { offerId, caseCode, from, to: "COMPLETED", application: "DONE", mail: "aftercare" }
    : { offerId, caseCode, from, to: "WITHDRAWN", application: "WAITING", mail: "group-over" };
}

/** The same of everybody, by case code. */
export function consequencesOf(why: Ending, offers: readonly Offer[]): readonly Consequence[] {
  return offers
    .flatMap((offer) => consequenceFor(why, offer) ?? [])
    .toSorted((a, b) => (a.caseCode < b.caseCode ? -1 : 1));
}
