import type { Country } from "../domain/place.ts";
import type { Instant } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { wallClockText } from "../time/wall-clock-text.ts";

/** Who reads a date, and when: their language, country (for 18:00 or 6:00 PM) and zone. */
export type Reader = {
  /** BCP 47; its region counts where no country is known. */
  readonly locale: string;
  readonly country?: Country | undefined;
  readonly timeZone: TimeZone;
  /** A day of another year than this one is named with its year. */
  readonly now: Instant;
  /** Of a meeting in a room: the zone of the clock on its wall. */
  readonly placeZone?: TimeZone | undefined;
};

/** By the clock of the room that a meeting is in, and by the reader's own where it is in none. */
export function atPlace<R extends Reader>(reader: R): R {
  return reader.placeZone === undefined ? reader : { ...reader, timeZone: reader.placeZone };
}

/** Whether the clock there shows another time than the reader's own. */
export function isElsewhere(instant: Instant, { timeZone, placeZone }: Reader): boolean {
  return placeZone !== undefined && wallClockText(instant, timeZone) !== wallClockText(instant, placeZone);
}

/** Days and hours as a language names them, each for a reader. */
export type DateForms = Readonly<
  Record<
    "clockTime" | "dayName" | "weekday" | "shortDate" | "zoneName" | "placeZone",
    (instant: Instant, reader: Reader) => string
  >
> & {
  /** The language, with the conventions of the reader's country. */
  readonly conventions: (reader: Pick<Reader, "locale" | "country">) => string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as using it, and a mail shows several times. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/**
 * Names of days, months and zones are `Intl`'s. `home` is the region whose conventions hold for a reader without one.
 * `clock` is for languages whose readers everywhere know one clock.
 *
 * @example datesIn("en", "GB").clockTime("2026-09-08T18:00:00Z", { locale: "en", timeZone: "UTC", now }) // "18:00"
 */
export function datesIn(language: string, home: Country, clock?: "h23"): DateForms {
  const conventions = ({ locale, country }: Pick<Reader, "locale" | "country">) => {
    const region = country ?? new Intl.Locale(locale).region ?? home;
    const resolved = formatter(`${language}-${region}`, {}).resolvedOptions().locale;
    return resolved === language ? `${language}-${home}` : resolved;
  };
  const hours: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };
  const clockHours = clock === undefined ? hours : { ...hours, hourCycle: clock };
  const form = (options: Intl.DateTimeFormatOptions) => (instant: Instant, reader: Reader) =>
    written(instant, reader, formatter(conventions(reader), { ...options, timeZone: "UTC" }));
  const day = form(DAY);
  const dayOfYear = form({ ...DAY, year: "numeric" });
  return {
    conventions,
    clockTime: form(clockHours),
    dayName: (instant, reader) => (isThisYear(instant, reader) ? day : dayOfYear)(instant, reader),
    weekday: form({ weekday: "long" }),
    shortDate: form({ day: "numeric", month: "short", year: "numeric" }),
    zoneName: (instant, reader) => zoneName(instant, reader, conventions(reader), "long"),
    placeZone: (instant, reader) => zoneName(instant, reader, conventions(reader), "longGeneric"),
  };
}

const DAY = { weekday: "long", day: "numeric", month: "long" } as const;

/** By the calendars of the reader's zone. */
function isThisYear(instant: Instant, { now, timeZone }: Reader): boolean {
  const yearOf = (at: Instant) => wallClockText(at, timeZone).slice(0, "2026".length);
  return yearOf(instant) === yearOf(now);
}

/** The reader's wall clock, in the words of their language: what it shows is given, so Intl has no zone to work out. */
function written(instant: Instant, { timeZone }: Reader, format: Intl.DateTimeFormat): string {
  const text = format.format(new Date(`${wallClockText(instant, timeZone)}Z`));
  // Intl puts narrow no-break spaces into 12-hour times, which plain-text mail often shows as boxes.
  return text.replaceAll("\u202f", " ");
}

/**
 * As in "Central European Summer Time": a time is never shown without its zone. What holds all year has the generic
 * name, as in "Central European Time".
 */
function zoneName(
  instant: Instant,
  { timeZone }: Reader,
  locale: string,
  timeZoneName: "long" | "longGeneric",
): string {
  const options = { timeZone, timeZoneName, hour: "numeric" } as const;
  const parts = formatter(locale, options).formatToParts(new Date(instant));
  return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
}

function dayNumber(instant: Instant, timeZone: TimeZone): number {
  return Date.parse(wallClockText(instant, timeZone).slice(0, "2026-09-08".length)) / 86_400_000;
}

/** Local days from `now` until the instant: 0 is today in the reader's zone, 1 tomorrow. */
export function daysUntil(instant: Instant, now: Instant, timeZone: TimeZone): number {
  return dayNumber(instant, timeZone) - dayNumber(now, timeZone);
}
