import type { Instant } from "../../time/instant.ts";
import { atPlace, datesIn, daysUntil, isElsewhere, type Reader } from "../dates.ts";

const dates = datesIn("en", "GB");

/** dayName: "Tuesday 8 September", of another year "Tuesday, 8 September 2026"; shortDate: "8 Sept 2026". */
export const { conventions, dayName, placeZone, shortDate, weekday, zoneName } = dates;

/** As in "18:00", "08:00" or "6:00 PM"; Canada's "6:00 p.m." without its stops, which would end a sentence twice. */
export function clockTime(instant: Instant, reader: Reader): string {
  return dates
    .clockTime(instant, reader)
    .replace(/([ap])\.m\.$/, "$1m")
    .replace(/^\d[.:]\d\d$/, "0$&");
}

/** As in "at 18:00". */
export function atTime(instant: Instant, reader: Reader): string {
  return `at ${clockTime(instant, reader)}`;
}

/** As in "Tuesday 8 September at 18:00 (Central European Summer Time)". */
export function when(instant: Instant, reader: Reader): string {
  return `${dayName(instant, reader)} ${atTime(instant, reader)} (${zoneName(instant, reader)})`;
}

/** The same of a meeting; in a room elsewhere: "… at 18:00 (British Summer Time) there, which is … where you are". */
export function meets(instant: Instant, reader: Reader): string {
  if (!isElsewhere(instant, reader)) return when(instant, reader);
  return `${when(instant, atPlace(reader))} there, which is ${when(instant, reader)} where you are`;
}

/** "today", "tomorrow", or the day by name. */
export function nearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["today", "tomorrow"][daysUntil(instant, now, reader.timeZone)] ?? dayName(instant, reader);
}

/** The same inside a sentence: "today", "tomorrow", or "on Tuesday 8 September". */
export function onNearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["today", "tomorrow"][daysUntil(instant, now, reader.timeZone)] ?? `on ${dayName(instant, reader)}`;
}
