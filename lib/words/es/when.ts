import type { Instant } from "../../time/instant.ts";
import { atPlace, datesIn, daysUntil, isElsewhere, type Reader } from "../dates.ts";

const dates = datesIn("es", "ES", "h23");

/** shortDate: "8 sept 2026". */
export const { conventions, placeZone, shortDate, weekday, zoneName } = dates;

/** As in "18:00" or "9:00", on the clock of 24 hours everywhere: "6:00 p. m." would end a sentence twice. */
export function clockTime(instant: Instant, reader: Reader): string {
  return dates.clockTime(instant, reader).replace(/^0/, "");
}

/**
 * As in "martes 8 de septiembre", of another year "martes 8 de septiembre de 2026": inside a sentence the comma that
 * `Intl` sets would cut it in two.
 */
export function dayName(instant: Instant, reader: Reader): string {
  return dates.dayName(instant, reader).replace(", ", " ");
}

/** As in "a las 18:00"; "a la 1:00" stands for itself. */
export function atTime(instant: Instant, reader: Reader): string {
  const time = clockTime(instant, reader);
  return /^1:/.test(time) ? `a la ${time}` : `a las ${time}`;
}

/** As in "martes 8 de septiembre a las 18:00 (hora de verano de Europa central)". */
export function when(instant: Instant, reader: Reader): string {
  return `${dayName(instant, reader)} ${atTime(instant, reader)} (${zoneName(instant, reader)})`;
}

/** The same of a meeting; in a room elsewhere, by both clocks: "… a las 18:00 (…) allí, que es el … donde estás". */
export function meets(instant: Instant, reader: Reader): string {
  if (!isElsewhere(instant, reader)) return when(instant, reader);
  return `${when(instant, atPlace(reader))} allí, que es el ${when(instant, reader)} donde estás`;
}

/** "hoy", "mañana", or the day by name. */
export function nearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["hoy", "mañana"][daysUntil(instant, now, reader.timeZone)] ?? dayName(instant, reader);
}

/** The same inside a sentence: "hoy", "mañana", or "el martes 8 de septiembre". */
export function onNearDay(instant: Instant, now: Instant, reader: Reader): string {
  return ["hoy", "mañana"][daysUntil(instant, now, reader.timeZone)] ?? `el ${dayName(instant, reader)}`;
}
