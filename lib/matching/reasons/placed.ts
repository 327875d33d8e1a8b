import type { MatchGroup } from "../../domain/runs/match-input.ts";
import type { FitPart } from "../../domain/runs/match-result.ts";
import { listed } from "../words.ts";

const NAMED_PARTS = 3;

export type Placing = {
  readonly fit: number;
  readonly pinned: boolean;
  /** A group they fit better, where there is one: what was given up for the run as a whole. */
  readonly better: { readonly label: string; readonly fit: number } | undefined;
};

/** "Tuesday circle, fit 870 of 1000: grief is their main theme, ...": what speaks for it most, then what does not. */
export function whyPlaced(group: MatchGroup, parts: readonly FitPart[], placed: Placing): string {
  const { fit, pinned, better } = placed;
  const speaksFor = [...parts]
    .filter(({ points, of }) => points > 0 && points * 2 >= of)
    .sort((a, b) => b.points - a.points)
    .slice(0, NAMED_PARTS)
    .map(({ why }) => why);
  const against = [...parts]
    .filter(({ points, of }) => points * 2 < of)
    .sort((a, b) => b.of - b.points - (a.of - a.points));
  const but = against[0] === undefined || against[0].part === "waiting" ? "" : `, though ${against[0].why}`;
  const why = speaksFor.length === 0 ? "it is the place that was left" : listed(speaksFor);
  const instead = better === undefined || pinned ? "" : ` (${better.label} would fit better: ${better.fit})`;
  return (
    `${pinned ? "Pinned by a coordinator to" : "Placed in"} ${group.discreetLabel}, fit ${fit} of 1000: ` +
    `${why}${but}${instead}.`
  );
}
