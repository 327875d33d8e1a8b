import * as z from "zod";

let regionNames: Intl.DisplayNames | undefined;

/** Made when a code is first looked at: to load the names takes a third of what a function takes to start. */
function regionNameOf(code: string): string | undefined {
  regionNames ??= new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  return regionNames.of(code);
}

/** Codes that have a name and are no country: groupings, private use, pseudo-locales, unknown. */
const NO_COUNTRY = new Set(["AA", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);

/** ISO 3166-1 alpha-2, upper case. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be two capital letters, as in GB (ISO 3166-1)")
  .refine(
    (code) => !/^[A-Z]{2}$/.test(code) || (regionNameOf(code) !== undefined && !NO_COUNTRY.has(code)),
    "is not a country code of ISO 3166-1",
  );
export type Country = z.infer<typeof Country>;

/** ISO 3166-2 subdivision, as in US-CA. */
export const Region = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "must be an ISO 3166-2 code, as in US-CA");
export type Region = z.infer<typeof Region>;

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

/** BCP 47, made canonical ("ES-mx" becomes "es-MX"). */
export const Language = z.string().transform((tag, context) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    if (canonical !== undefined) return canonical;
  } catch {
    // Falls through to the issue below: an unparsable tag is bad input, not a fault.
  }
  context.addIssue({ code: "custom", message: "must be a language tag, as in en or es-MX (BCP 47)" });
  return z.NEVER;
});
export type Language = z.infer<typeof Language>;

/** Calendar date YYYY-MM-DD that exists. */
export const LocalDate = z.iso.date("must be a date that exists, as in 2026-09-08");
export type LocalDate = z.infer<typeof LocalDate>;

/** Wall-clock time HH:MM, 00:00-23:59. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as in 18:30");
export type LocalTime = z.infer<typeof LocalTime>;

/** RFC 3339 instant in UTC, to the millisecond: `2026-09-08T17:00:00.000Z`. */
export const Instant = z.iso.datetime("must be a UTC time as in 2026-09-08T17:00:00Z");
export type Instant = z.infer<typeof Instant>;

/** Coarse on purpose: one decimal place is about 11 km. */
export const Area = z.object({
  latitude: z.number().min(-90).max(90).transform(toOneDecimal),
  longitude: z.number().min(-180).max(180).transform(toOneDecimal),
});
export type Area = z.infer<typeof Area>;

function toOneDecimal(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const Day = z.enum(DAYS);
export type Day = z.infer<typeof Day>;

const HALF_HOUR = /^(([01]\d|2[0-3]):(00|30)|24:00)$/;
const HalfHour = z.string().regex(HALF_HOUR, "must fall on a half hour, 00:00 to 24:00");

/** A span of one weekday in the person's own zone, whole half hours; `to` is exclusive and may be 24:00. */
export const AvailableSpan = z
  .object({ day: Day, from: HalfHour, to: HalfHour, level: z.enum(["good", "possible"]) })
  .refine((span) => span.from < span.to, { path: ["to"], message: "must be later than from; a span ends by 24:00" });
export type AvailableSpan = z.infer<typeof AvailableSpan>;
