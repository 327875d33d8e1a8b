import type { Instant } from "../../time/instant.ts";
import { atPlace, datesIn, daysUntil, isElsewhere, type Reader } from "../dates.ts";

const dates = datesIn("fr", "FR", "h23");

/** clockTime: "18:00", on the clock of 24 hours everywhere; "18 h 00" in Canada. */
export const { clockTime, conventions, placeZone, weekday, zoneName } = dates;

/** As in "mardi 8 septembre" and "mardi 1er septembre"; of another year "mardi 8 septembre 2026". */
export function dayName(instant: Instant, reader: Reader): string {
  return withFirst(dates.dayName(instant, reader));
}

/** As in "8 sept. 2026" and "1er sept. 2026". */
export function shortDate(instant: Instant, reader: Reader): string {
  return withFirst(dates.shortDate(instant, reader));
}

/** As in "à 18:00". */
export function atTime(instant: Instant, reader: Reader): string {
  return `à ${clockTime(instant, reader)}`;
}

/** As in "mardi 8 septembre à 18:00 (heure d’été d’Europe centrale)"; a sentence says "le" before it. */
export function when(instant: Instant, reader: Reader): string {
  return `${dayName(instant, reader)} ${atTime(instant, reader)} (${zoneName(instant, reader)})`;
}

/** The same of a meeting; in a room elsewhere, by both clocks: "… à 18:00 (…) sur place, soit le … là où vous êtes". */
export function meets(instant: Instant, reader: Reader): string {
  if (!isElsewhere(instant, reader)) return when(instant, reader);
  return `${when(instant, atPlace(reader))} sur place, soit le ${when(instant, reader)} là où vous êtes`;
}

/** "aujourd’hui", "demain", or the day by name. */
export function nearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["aujourd’hui", "demain"][daysUntil(instant, now, reader.timeZone)] ?? dayName(instant, reader);
}

/** The same inside a sentence: "aujourd’hui", "demain", or "le mardi 8 septembre". */
export function onNearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["aujourd’hui", "demain"][daysUntil(instant, now, reader.timeZone)] ?? `le ${dayName(instant, reader)}`;
}

/** French counts the first of a month, and only the first, as an ordinal; `Intl` does so in some countries only. */
function withFirst(date: string): string {
  return date.replace(/(^|\s)1(?=\s)/, "$11er");
}
