import type { MatchGroup } from "../../domain/runs/match-input.ts";
import type { FitPart } from "../../domain/runs/match-result.ts";
import type { PlacedReason } from "../../domain/runs/outcome-reason.ts";

const NAMED_PARTS = 3;

export type Placing = {
  readonly fit: number;
  readonly pinned: boolean;
  /** A group they fit better, where there is one: what was given up for the run as a whole. */
  readonly better: { readonly group: string; readonly fit: number } | undefined;
};

/** What speaks for a placing most, then what does not. */
export function whyPlaced(
  group: MatchGroup,
  parts: readonly FitPart[],
  { fit, pinned, better }: Placing,
): PlacedReason {
  const because = [...parts]
    .filter(({ points, of }) => points > 0 && points * 2 >= of)
    .sort((a, b) => b.points - a.points)
    .slice(0, NAMED_PARTS)
    .map(({ why }) => why);
  const [against] = [...parts]
    .filter(({ points, of }) => points * 2 < of)
    .sort((a, b) => b.of - b.points - (a.of - a.points));
  const though = against?.part === "waiting" ? undefined : against?.why;
  const label = group.discreetLabel;
  if (pinned) return { code: "pinned", facts: { group: label, fit, because, though } };
  return { code: "placed", facts: { group: label, fit, because, though, better } };
}
