import { formatInTimeZone } from "date-fns-tz/formatInTimeZone";
import type { Instant } from "./instant.ts";
import type { TimeZone } from "./time-zone.ts";

/**
 * What a clock in `zone` shows at an instant, written out to the minute: the parts that words are made of. Exact in a
 * process whose own zone is UTC; `lib/runtime/utc-process.ts` refuses to start in any other.
 *
 * @example wallClockText("2026-09-08T17:00:00.000Z", "Europe/Madrid") // "2026-09-08T19:00"
 */
export function wallClockText(instant: Instant, zone: TimeZone): string {
  return formatInTimeZone(new Date(instant), zone, "yyyy-MM-dd'T'HH:mm");
}
