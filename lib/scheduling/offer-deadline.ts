import { addMinutes, type Instant } from "../time/instant.ts";
import { addDays, type LocalTime } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";

/** An offer ends while its reader is up, and can still answer the same day. */
const DAY: { readonly from: LocalTime; readonly until: LocalTime } = { from: "09:00", until: "20:00" };
/** Less than this is no time to answer in. */
const LEAST_MINUTES = 6 * 60;

type Terms = {
  readonly now: Instant;
  /** The person's. */
  readonly zone: TimeZone;
  /** How many days there are to answer in. */
  readonly days: number;
  /** After that the seat can be taken by nobody: a closed group has met. */
  readonly locksAt: Instant | undefined;
};

/**
 * Until when an offer can be answered: so many days on, at most half of what is left until the group locks, so that the
 * next in line can still be asked; and between 09:00 and 20:00 of the person's day.
 *
 * @example offerDeadline({ now: "2026-10-23T01:30:00.000Z", zone: "Europe/Madrid", days: 5, locksAt: undefined })
 * // "2026-10-27T19:00:00.000Z", the evening before the fifth night
 */
export function offerDeadline({ now, zone, days, locksAt }: Terms): Instant {
  const made = localParts(now, zone);
  const full = instantOf(addDays(made.date, days), made.time, zone);
  if (locksAt === undefined) return inTheDay(full, zone, now);
  const half = addMinutes(now, Math.floor((Date.parse(locksAt) - Date.parse(now)) / 120_000));
  const end = inTheDay(half < full ? half : full, zone, now);
  const isShort = end < addMinutes(now, LEAST_MINUTES);
  return isShort || end > locksAt ? locksAt : end;
}

/** The same instant by day; of a night the evening before, or the morning after where that leaves no time to answer. */
function inTheDay(at: Instant, zone: TimeZone, now: Instant): Instant {
  const morning = noEarlierByDay(at, zone);
  if (morning === at) return at;
  const { date, time } = localParts(at, zone);
  const evening = instantOf(time < DAY.from ? addDays(date, -1) : date, DAY.until, zone);
  return evening >= addMinutes(now, LEAST_MINUTES) ? evening : morning;
}

/** The same instant by day, and of a night the morning after: of time that was granted nothing is taken away. */
export function noEarlierByDay(at: Instant, zone: TimeZone): Instant {
  const { date, time } = localParts(at, zone);
  if (DAY.from <= time && time <= DAY.until) return at;
  return instantOf(time < DAY.from ? date : addDays(date, 1), DAY.from, zone);
}
