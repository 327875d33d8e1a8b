import * as z from "zod";
import type { TimeRule } from "./rules.ts";
import { canonicalZone, zoneNamed } from "./zone-named.ts";

/** A zone as it is stored: whatever this runtime's tz database knows a clock of. What comes in is `GivenTimeZone`. */
export const TimeZone = z.string().refine(isTimeZone, "not-a-time-zone" satisfies TimeRule);
export type TimeZone = z.infer<typeof TimeZone>;

/** A zone that somebody names: an IANA zone, or UTC, in any capitals. */
export const GivenTimeZone = z
  .string()
  .max(100)
  .transform((text, context): TimeZone => {
    const zone = zoneNamed(text);
    if (typeof zone === "string") return zone;
    context.addIssue({ code: "custom", message: "not-a-time-zone" satisfies TimeRule, params: zone });
    return z.NEVER;
  });

/** Asking Intl takes some 30 µs, and every stored record with a zone is parsed again when it is read. */
const canonicalZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (canonicalZones.has(name)) return true;
  // Offsets such as "+02:00" are accepted by Intl but have no clock-change rules.
  if (!/^[A-Za-z]/.test(name)) return false;
  const canonical = canonicalZone(name);
  // Not its aliases, which are without number: case does not count in them.
  if (canonical === name) canonicalZones.add(name);
  return canonical !== undefined;
}
