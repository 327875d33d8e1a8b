import type { Instant } from "../../time/instant.ts";
import { datesIn, daysUntil, type Reader } from "../dates.ts";

/** clockTime: "18:00" or "6:00 PM"; dayName: "Tuesday 8 September"; shortDate: "8 Sept 2026". */
export const { clockTime, conventions, dayName, shortDate, zoneName } = datesIn("en", "GB");

/** As in "at 18:00". */
export function atTime(instant: Instant, reader: Reader): string {
  return `at ${clockTime(instant, reader)}`;
}

/** As in "Tuesday 8 September at 18:00 (Central European Summer Time)". */
export function when(instant: Instant, reader: Reader): string {
  return `${dayName(instant, reader)} ${atTime(instant, reader)} (${zoneName(instant, reader)})`;
}

/** "today", "tomorrow", or the day by name. */
export function nearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["today", "tomorrow"][daysUntil(instant, now, reader.timeZone)] ?? dayName(instant, reader);
}
