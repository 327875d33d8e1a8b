import type { Occurrence } from "../../domain/runs/match-input.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { cellsOf } from "./pattern.ts";
import type { Week } from "./week.ts";

/** The first meeting that does not lie wholly within the availability; undefined when all do. */
export function firstMisfit(
  week: Week,
  occurrences: readonly Occurrence[],
  zone: TimeZone,
): { readonly occurrence: Occurrence; readonly earlierFit: number } | undefined {
  const index = occurrences.findIndex((occurrence) => cellsOf(occurrence, zone).some(({ cell }) => week[cell] === 0));
  const occurrence = occurrences[index];
  return occurrence === undefined ? undefined : { occurrence, earlierFit: index };
}

/** The parts of the zone's week, in half hours, that the meetings touch and the person is not free in. */
export function cellsMissing(week: Week, occurrences: readonly Occurrence[], zone: TimeZone): readonly number[] {
  const missing = new Set<number>();
  for (const occurrence of occurrences) {
    for (const { cell } of cellsOf(occurrence, zone)) if (week[cell] === 0) missing.add(cell);
  }
  return [...missing].sort((a, b) => a - b);
}
