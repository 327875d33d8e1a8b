import type { Occurrence } from "../../domain/runs/match-input.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { offsetMinutes } from "../../time/zone-offsets.ts";
import { CELL_MINUTES, CELLS, type Week } from "./week.ts";

const MINUTE = 60_000;
const WEEK_MINUTES = CELLS * CELL_MINUTES;
// The epoch began on a Thursday, three days after a Monday.
const EPOCH_IN_WEEK = 3 * 24 * 60;

/**
 * All meetings of a group as they fall into one zone's week: each half hour touched, and the minutes of meeting in it
 * over the whole series. A group that meets at 18:00 in Madrid falls, for somebody in New York, at 12:00 and in the
 * weeks between the two clock changes at 13:00: both are in the pattern.
 */
export type SlotPattern = {
  readonly cells: Uint16Array;
  readonly minutes: Int32Array;
  readonly totalMinutes: number;
};

export function patternOf(occurrences: readonly Occurrence[], zone: TimeZone): SlotPattern {
  const touched = new Map<number, number>();
  let totalMinutes = 0;
  for (const occurrence of occurrences) {
    for (const { cell, minutes } of cellsOf(occurrence, zone)) {
      touched.set(cell, (touched.get(cell) ?? 0) + minutes);
      totalMinutes += minutes;
    }
  }
  return {
    cells: Uint16Array.from(touched.keys()),
    minutes: Int32Array.from(touched.values()),
    totalMinutes,
  };
}

/** The half hours of the zone's week that one meeting touches, in order. Clocks only ever change on a half hour. */
export function cellsOf(
  { startsAt, endsAt }: Occurrence,
  zone: TimeZone,
): readonly { readonly cell: number; readonly minutes: number }[] {
  const cells: { cell: number; minutes: number }[] = [];
  const end = Date.parse(endsAt);
  let at = Date.parse(startsAt);
  while (at < end) {
    const local = at / MINUTE + offsetMinutes(at, zone) + EPOCH_IN_WEEK;
    const inWeek = ((local % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
    const minutes = Math.min(CELL_MINUTES - (inWeek % CELL_MINUTES), (end - at) / MINUTE);
    cells.push({ cell: Math.floor(inWeek / CELL_MINUTES), minutes });
    at += minutes * MINUTE;
  }
  return cells;
}

/** Every meeting lies within the person's availability. */
export function suits(week: Week, { cells }: SlotPattern): boolean {
  for (const cell of cells) if (week[cell] === 0) return false;
  return true;
}

/** Minutes of meeting, over the whole series, that fall in time the person called good. */
export function goodMinutes(week: Week, { cells, minutes }: SlotPattern): number {
  let good = 0;
  for (let k = 0; k < cells.length; k++) if (week[cells[k] ?? 0] === 2) good += minutes[k] ?? 0;
  return good;
}
