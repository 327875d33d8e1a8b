import type { Offer } from "../../domain/offers/cohort.ts";
import type { OfferReason } from "../../domain/offers/offer-reason.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";

type Part = NonNullable<Offer["fit"]>[number];

/** By share of the part's points, best first; what earned nothing is not said. */
const REASONS: Readonly<Record<keyof Weights, readonly (readonly [atLeast: number, reason: OfferReason])[]>> = {
  theme: [
    [0.99, "first-theme"],
    [0.5, "named-theme"],
    [0.01, "near-theme"],
  ],
  slotComfort: [
    [0.99, "good-hours"],
    [0, "given-hours"],
  ],
  format: [[0.99, "format"]],
  facilitatorAndEntry: [[0.99, "led-and-joined"]],
  modality: [[0.99, "modality"]],
  waiting: [],
};

/**
 * Why this person has this offer: from the points of their own fit, with nobody else's data in it. Empty where a
 * coordinator decided against all of them.
 *
 * @example whyOffered([{ part: "theme", points: 400, of: 400 }]) // ["first-theme"]
 */
export function whyOffered(fit: Offer["fit"]): readonly OfferReason[] {
  return (fit ?? []).flatMap((part) => reasonOf(part) ?? []);
}

function reasonOf({ part, points, of }: Part): OfferReason | undefined {
  if (of <= 0) return undefined;
  return REASONS[part].find(([atLeast]) => points / of >= atLeast)?.[1];
}
