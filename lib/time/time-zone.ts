import * as z from "zod";
import type { TimeRule } from "./rules.ts";

/** IANA time zone name known to this runtime's tz database. */
export const TimeZone = z.string().refine(isTimeZone, "not-a-time-zone" satisfies TimeRule);
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
