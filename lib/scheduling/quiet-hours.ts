import type { Cadence } from "../domain/settings.ts";
import type { Instant } from "../time/instant.ts";
import { addDays, type LocalTime } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";

/**
 * Minutes before the quiet hours at which a message moved out of them falls due: the sweep comes once a minute and
 * a busy evening is paced, and the mail should still arrive before the phone is put away.
 */
const AHEAD_MINUTES = 30;

type QuietHours = Pick<Cadence, "quietFrom" | "quietUntil">;

/** Whether a clock in `zone` shows a time in the quiet hours: from `quietFrom` on, up to but not at `quietUntil`. */
export function isQuiet(instant: Instant, zone: TimeZone, quiet: QuietHours): boolean {
  const { time } = localParts(instant, zone);
  return quiet.quietFrom <= quiet.quietUntil
    ? quiet.quietFrom <= time && time < quiet.quietUntil
    : time >= quiet.quietFrom || time < quiet.quietUntil;
}

/**
 * The same instant, or when that is in the person's quiet hours half an hour before those began: earlier, never
 * later, so that a reminder still comes before what it reminds of. This holds for every planned message, the one an
 * hour before a meeting too: a join link is as good the evening before, and a phone that buzzes at 07:30 is not.
 *
 * @example beforeQuietHours("2026-12-01T22:00:00.000Z", "Europe/London", cadence) // "2026-12-01T20:30:00.000Z"
 */
export function beforeQuietHours(instant: Instant, zone: TimeZone, quiet: QuietHours): Instant {
  if (!isQuiet(instant, zone, quiet)) return instant;
  const { date, time } = localParts(instant, zone);
  const began = time >= quiet.quietFrom ? date : addDays(date, -1);
  return wallMinutesBefore(began, quiet.quietFrom, AHEAD_MINUTES, zone);
}

/**
 * When the quiet hours that `instant` falls into end, by a clock in `zone`; undefined outside of them.
 *
 * @example endOfQuiet("2026-12-01T22:00:00.000Z", "Europe/London", cadence) // "2026-12-02T08:00:00.000Z"
 */
export function endOfQuiet(instant: Instant, zone: TimeZone, quiet: QuietHours): Instant | undefined {
  if (!isQuiet(instant, zone, quiet)) return undefined;
  const { date, time } = localParts(instant, zone);
  return instantOf(time < quiet.quietUntil ? date : addDays(date, 1), quiet.quietUntil, zone);
}

/** Counted on the wall clock, so that the result is outside the quiet hours on the night of a clock change too. */
function wallMinutesBefore(date: string, time: LocalTime, minutes: number, zone: TimeZone): Instant {
  const wall = new Date(Date.parse(`${date}T${time}:00Z`) - minutes * 60_000).toISOString();
  return instantOf(wall.slice(0, 10), wall.slice(11, 16), zone);
}
