import * as z from "zod";

/** IANA time zone name known to this runtime's tz database. */
export const TimeZone = z.string().refine(isTimeZone, "must be an IANA time zone, as in Europe/Madrid");
export type TimeZone = z.infer<typeof TimeZone>;

/** Asking Intl takes some 30 µs, and every stored record with a zone is parsed again when it is read. */
const canonicalZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (canonicalZones.has(name)) return true;
  // Offsets such as "+02:00" are accepted by Intl but have no clock-change rules.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions();
    // Not its aliases, which are without number: case does not count in them.
    if (timeZone === name) canonicalZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** Calendar date YYYY-MM-DD that exists. */
export const LocalDate = z.iso.date("must be a date that exists, as in 2026-09-08");
export type LocalDate = z.infer<typeof LocalDate>;

/** Wall-clock time HH:MM, 00:00-23:59. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as in 18:30");
export type LocalTime = z.infer<typeof LocalTime>;

/** RFC 3339 instant in UTC, to the millisecond: `2026-09-08T17:00:00.000Z`. */
export const Instant = z.iso.datetime("must be a UTC time as in 2026-09-08T17:00:00Z");
export type Instant = z.infer<typeof Instant>;

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const Day = z.enum(DAYS);
export type Day = z.infer<typeof Day>;
