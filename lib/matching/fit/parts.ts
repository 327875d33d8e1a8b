import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { FitPart } from "../../domain/runs/match-result.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";
import type { MatchContext } from "../context.ts";
import type { Part } from "./part.ts";
import { facilitatorAndEntry, format, modalityFit } from "./preferences.ts";
import { theme } from "./theme.ts";
import { slotComfort, waiting } from "./timing.ts";

/** Every part of the score, the heaviest first; their weights are settings. */
export const PARTS: readonly Part[] = [theme, slotComfort, format, waiting, facilitatorAndEntry, modalityFit];

const FULL_FIT = 1000;

/**
 * The weights scaled so that whole numbers add up to exactly 1000: what rounding leaves over goes to the parts that
 * lost most by it. All weights zero makes all points zero, and every eligible group as good as another.
 */
export function pointsOf(weights: Weights): Readonly<Record<keyof Weights, number>> {
  const total = PARTS.reduce((sum, { name }) => sum + weights[name], 0);
  const exact = PARTS.map(({ name }) => ({ name, points: total === 0 ? 0 : (weights[name] / total) * FULL_FIT }));
  const left = (total === 0 ? 0 : FULL_FIT) - exact.reduce((sum, { points }) => sum + Math.floor(points), 0);
  const favoured = new Set(
    [...exact]
      .sort((a, b) => (b.points % 1) - (a.points % 1))
      .slice(0, left)
      .map(({ name }) => name),
  );
  const points = { theme: 0, slotComfort: 0, format: 0, facilitatorAndEntry: 0, modality: 0, waiting: 0 };
  for (const { name, points: share } of exact) points[name] = Math.floor(share) + (favoured.has(name) ? 1 : 0);
  return points;
}

/** Points are whole: parts that add up on paper add up here. */
export function earned(share: number, of: number): number {
  return Math.round(share * of);
}

/** The fit of a pair part by part, with the reasons. */
export function partsOf(candidate: Candidate, group: MatchGroup, context: MatchContext): readonly FitPart[] {
  const points = pointsOf(context.settings.weights);
  return PARTS.map((part) => ({
    part: part.name,
    points: earned(part.share(candidate, group, context), points[part.name]),
    of: points[part.name],
    why: part.why(candidate, group, context),
  }));
}

/** 0 to 1000: the sum of the parts. */
export function fitOf(candidate: Candidate, group: MatchGroup, context: MatchContext): number {
  return partsOf(candidate, group, context).reduce((sum, { points }) => sum + points, 0);
}
