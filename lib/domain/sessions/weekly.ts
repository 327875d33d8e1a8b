import type { Instant } from "../../time/instant.ts";
import { type Day, dayOf, type LocalTime } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { localParts } from "../../time/wall-clock.ts";

/** A time of the week that all meetings share, on the clock of one zone. */
export type Weekly = { readonly day: Day; readonly localStart: LocalTime; readonly everyWeeks: number };

const DAY_MS = 24 * 60 * 60_000;

/**
 * The one time of the week at which all of these are, on the clock of a zone. A week may be left out. Undefined when
 * one of them is at another time, moved or because the clocks of two zones change on different days: then only the
 * dates are true.
 *
 * @param starts by time
 * @param everyWeeks how many weeks apart they are meant to be
 */
export function weeklyIn(starts: readonly Instant[], timeZone: TimeZone, everyWeeks: number): Weekly | undefined {
  const [first, ...others] = starts.map((start) => localParts(start, timeZone));
  if (first === undefined) return undefined;
  const isShared = others.every(
    ({ date, time }) => time === first.time && daysBetween(first.date, date) % (7 * everyWeeks) === 0,
  );
  return isShared ? { day: dayOf(first.date), localStart: first.time, everyWeeks } : undefined;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
