import type { MatchGroup } from "../../domain/runs/match-input.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { earned } from "../fit/parts.ts";
import type { Pool } from "../pool.ts";
import { goodMinutes, type SlotPattern, suits } from "../slots/pattern.ts";
import { seriesKey } from "../slots/slot-book.ts";
import { classesOf } from "./classes.ts";

/** The different series of a run, as each zone sees them: groups that meet at the same times are asked about once. */
export type ZoneSlots = {
  /** The series of each group. */
  readonly seriesOf: Int32Array;
  readonly patternsIn: (zone: TimeZone) => readonly SlotPattern[];
};

export function zoneSlots({ groups, context }: Pool): ZoneSlots {
  const series = classesOf(groups, seriesKey);
  const known = new Map<TimeZone, readonly SlotPattern[]>();
  return {
    seriesOf: series.of,
    patternsIn: (zone) => {
      const before = known.get(zone);
      if (before !== undefined) return before;
      const patterns = series.samples.map((group: MatchGroup) => context.slots.patternOf(group, zone));
      known.set(zone, patterns);
      return patterns;
    },
  };
}

export const DOES_NOT_SUIT = -1;

/** The comfort points of a person for each series, or DOES_NOT_SUIT. */
export function comfortRow(pool: Pool, slots: ZoneSlots, person: number, of: number, into: Int16Array): void {
  const candidate = pool.people[person];
  if (candidate === undefined) return;
  const week = pool.context.slots.weekOf(candidate);
  const patterns = slots.patternsIn(candidate.answers.timeZone);
  for (let k = 0; k < patterns.length; k++) {
    const pattern = patterns[k];
    if (pattern === undefined || !suits(week, pattern)) into[k] = DOES_NOT_SUIT;
    else if (pattern.totalMinutes === 0) into[k] = 0;
    else into[k] = earned(goodMinutes(week, pattern) / pattern.totalMinutes, of);
  }
}
