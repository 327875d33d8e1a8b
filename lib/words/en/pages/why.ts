import type { OfferReason } from "../../../domain/offers/offer-reason.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("en");

/** Each goes on from "because". */
const BECAUSE = {
  "first-theme": "it is about what you named first",
  "named-theme": "it is about something you named",
  "near-theme": "it is close to what you named",
  "good-hours": "every meeting falls at a time that suits you well",
  "given-hours": "every meeting falls within the times you gave",
  format: "the way it works suits what you told us",
  "led-and-joined": "the way it is led and joined suits what you told us",
  modality: "you can take part in the way you asked for",
} satisfies Record<OfferReason, string>;

/** Why they have an offer, said to the person themselves. */
export function why(reasons: readonly OfferReason[]): string {
  if (reasons.length === 0) return "A coordinator thought of you for this group.";
  return `We thought of you for this group because ${and(reasons.map((reason) => BECAUSE[reason]))}.`;
}
