import type { Instant } from "./instant.ts";
import { type Day, dayOf, type LocalDate, type LocalTime } from "./local-date-time.ts";
import type { TimeZone } from "./time-zone.ts";
import { offsetMinutes } from "./zone-offsets.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a clock on the wall shows. `minutes` counts from midnight, 0-1439. */
export type LocalParts = {
  readonly date: LocalDate;
  readonly day: Day;
  readonly time: LocalTime;
  readonly minutes: number;
};

/**
 * The instant at which a clock in `zone` shows this date and time. A time that a clock change skips moves later by
 * the length of the gap; of a time that comes twice the first one counts.
 *
 * @example instantOf("2027-03-28", "02:30", "Europe/Madrid") // "2027-03-28T01:30:00.000Z", 03:30 on the wall
 */
export function instantOf(date: LocalDate, time: LocalTime, zone: TimeZone): Instant {
  const wall = Date.parse(`${date}T${time}:00Z`);
  // The clocks change at most once within two days, so these two offsets are all that can hold at this wall time.
  const before = offsetMinutes(wall - DAY, zone) * MINUTE;
  const after = offsetMinutes(wall + DAY, zone) * MINUTE;
  const shows = (offset: number) => offsetMinutes(wall - offset, zone) * MINUTE === offset;
  // In a fold both hold, and the offset from before the change is the earlier instant. In a gap neither does, and
  // reading the wall time by the old offset lands past the gap.
  const offset = !shows(before) && shows(after) ? after : before;
  return new Date(wall - offset).toISOString();
}

/** What a clock in `zone` shows at an instant. */
export function localParts(instant: Instant, zone: TimeZone): LocalParts {
  const at = Date.parse(instant);
  const wall = new Date(at + offsetMinutes(at, zone) * MINUTE);
  return {
    date: wall.toISOString().slice(0, 10),
    day: dayOf(wall.toISOString().slice(0, 10)),
    time: wall.toISOString().slice(11, 16),
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}
