import type { Cadence } from "../domain/settings.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import { addDays } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";
import { beforeQuietHours } from "./quiet-hours.ts";

/** Sooner after the mail itself it would only be a second copy. */
const LEAST_MINUTES = 6 * 60;

/**
 * When somebody is reminded of what they have until `expiresAt` to do: on the day of the nudge, or half way where the
 * time is shorter than that, and never in their quiet hours. undefined: there is too little time to be reminded in.
 */
export function nudgeAt(asked: Instant, expiresAt: Instant, zone: TimeZone, cadence: Cadence): Instant | undefined {
  const { date, time } = localParts(asked, zone);
  const day = instantOf(addDays(date, cadence.offerNudgeDay), time, zone);
  const half = new Date((Date.parse(asked) + Date.parse(expiresAt)) / 2).toISOString();
  const at = beforeQuietHours(day < expiresAt ? day : half, zone, cadence);
  return at >= addMinutes(asked, LEAST_MINUTES) && at < expiresAt ? at : undefined;
}
