import type { Offer } from "../../domain/offers/cohort.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";

type Part = NonNullable<Offer["fit"]>[number];

/** By share of the part's points, best first; what earned nothing is not said. */
const SAYINGS: Readonly<Record<keyof Weights, readonly (readonly [atLeast: number, saying: string])[]>> = {
  theme: [
    [0.99, "it is about what you named first"],
    [0.5, "it is about something you named"],
    [0.01, "it is close to what you named"],
  ],
  slotComfort: [
    [0.99, "every meeting falls at a time that suits you well"],
    [0, "every meeting falls within the times you gave"],
  ],
  format: [[0.99, "the way it works suits what you told us"]],
  facilitatorAndEntry: [[0.99, "the way it is led and joined suits what you told us"]],
  modality: [[0.99, "you can take part in the way you asked for"]],
  waiting: [],
};

/**
 * Why this person has this offer, said to them: from the points of their own fit, with nobody else's data in it.
 *
 * @example whyOffered([{ part: "theme", points: 400, of: 400 }]) // "We thought of you for this group because it is…"
 */
export function whyOffered(fit: Offer["fit"]): string {
  const sayings = (fit ?? []).flatMap((part) => sayingOf(part) ?? []);
  if (sayings.length === 0) return "A coordinator thought of you for this group.";
  return `We thought of you for this group because ${listed(sayings)}.`;
}

function sayingOf({ part, points, of }: Part): string | undefined {
  if (of <= 0) return undefined;
  return SAYINGS[part].find(([atLeast]) => points / of >= atLeast)?.[1];
}

function listed(sayings: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(sayings);
}
