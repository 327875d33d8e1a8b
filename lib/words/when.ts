import type { Country } from "../domain/place.ts";
import type { Instant } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { wallClockText } from "../time/wall-clock-text.ts";
import { languageOf } from "./language.ts";

/** Who reads a date: their language, country (for 18:00 or 6:00 PM) and zone. */
export type Reader = {
  readonly locale: string;
  readonly country?: Country | undefined;
  readonly timeZone: TimeZone;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it, and a mail shows several times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** The language we write in, with the conventions of the reader's country; British for English without a country. */
export function dateLocale(reader: Pick<Reader, "locale" | "country">): string {
  const language = languageOf(reader.locale);
  const region = reader.country ?? new Intl.Locale(reader.locale).region;
  const wanted = region === undefined ? language : `${language}-${region}`;
  const resolved = formatter(wanted, {}).resolvedOptions().locale;
  return resolved === "en" ? "en-GB" : resolved;
}

/** The reader's wall clock, in the words of their language: what it shows is given, so Intl has no zone to work out. */
function format(instant: Instant, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  const shown = new Date(`${wallClockText(instant, reader.timeZone)}Z`);
  const text = formatter(dateLocale(reader), { ...options, timeZone: "UTC" }).format(shown);
  // Intl puts narrow no-break spaces into 12-hour times, which plain-text mail often shows as boxes.
  return text.replaceAll("\u202f", " ");
}

/** As in "18:00" or "6:00 PM". */
export function clockTime(instant: Instant, reader: Reader): string {
  return format(instant, reader, { hour: "numeric", minute: "2-digit" });
}

/** As in "at 18:00"; Spanish has "a la 1:00" beside "a las 2:00". */
export function atTime(instant: Instant, reader: Reader): string {
  const time = clockTime(instant, reader);
  if (languageOf(reader.locale) === "en") return `at ${time}`;
  return /^0?1:/.test(time) ? `a la ${time}` : `a las ${time}`;
}

/** As in "Tuesday 8 September". */
export function dayName(instant: Instant, reader: Reader): string {
  return format(instant, reader, { weekday: "long", day: "numeric", month: "long" });
}

/** As in "Central European Summer Time": a time is never shown without its zone. */
function zoneName(instant: Instant, reader: Reader): string {
  const options = { timeZone: reader.timeZone, timeZoneName: "long", hour: "numeric" } as const;
  const parts = formatter(dateLocale(reader), options).formatToParts(new Date(instant));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? reader.timeZone;
}

/** As in "Tuesday 8 September at 18:00 (Central European Summer Time)". */
export function when(instant: Instant, reader: Reader): string {
  return `${dayName(instant, reader)} ${atTime(instant, reader)} (${zoneName(instant, reader)})`;
}

function dayNumber(instant: Instant, timeZone: TimeZone): number {
  return Date.parse(wallClockText(instant, timeZone).slice(0, "2026-09-08".length)) / 86_400_000;
}

/** Local days from `now` until the instant: 0 is today in the reader's zone, 1 tomorrow. */
export function daysUntil(instant: Instant, now: Instant, timeZone: TimeZone): number {
  return dayNumber(instant, timeZone) - dayNumber(now, timeZone);
}

/** "today", "tomorrow", or the day by name. */
export function nearDay(instant: Instant, now: Instant, reader: Reader): string {
  const days = daysUntil(instant, now, reader.timeZone);
  const words = languageOf(reader.locale) === "es" ? ["hoy", "mañana"] : ["today", "tomorrow"];
  return words[days] ?? dayName(instant, reader);
}
