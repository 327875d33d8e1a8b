import { type Staffed, spansOn } from "../domain/staffed-hours.ts";
import type { Instant } from "../time/instant.ts";
import { addDays, type LocalDate } from "../time/local-date-time.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";

/** From the first instant on and up to, not with, the second, somebody is there. */
type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

/** Is a person there at this instant? */
export function isStaffed(at: Instant, staffed: Staffed): boolean {
  const { date } = localParts(at, staffed.timeZone);
  return stretchesOn(date, staffed).some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
}

/** When somebody is there next: `at` itself while they are. */
export function nextStaffedStart(at: Instant, staffed: Staffed): Instant {
  const start = dayAhead(at, staffed, 0)[0]?.startsAt ?? at;
  return start > at ? start : at;
}

/**
 * When the staffed day ends that `at` falls on, its breaks and the hours before it included; of the next staffed day
 * once it is over. `daysAfter` counts so many staffed days further.
 *
 * @example endOfStaffedDay("2026-10-23T19:00:00.000Z", london) // the end of Monday the 26th, this being Friday evening
 */
export function endOfStaffedDay(at: Instant, staffed: Staffed, daysAfter = 0): Instant {
  return dayAhead(at, staffed, daysAfter).at(-1)?.endsAt ?? at;
}

const WEEK = 7;

/**
 * What is left of the staffed day that is so many after the one `at` falls on. Every week has a staffed day; a closed
 * day or a clock that skips a shift can take one each, so that the search ends.
 */
function dayAhead(at: Instant, staffed: Staffed, daysAfter: number): readonly Stretch[] {
  const mostDays = WEEK * (staffed.staffedHours.closed.length + daysAfter + 2);
  let { date } = localParts(at, staffed.timeZone);
  let left = daysAfter;
  for (let day = 0; day < mostDays; day++, date = addDays(date, 1)) {
    const ahead = stretchesOn(date, staffed).filter(({ endsAt }) => endsAt > at);
    if (ahead.length > 0 && left-- === 0) return ahead;
  }
  throw new RangeError("Nobody is ever there: settings without a shift were let through.");
}

function stretchesOn(date: LocalDate, { staffedHours, timeZone }: Staffed): readonly Stretch[] {
  return spansOn(staffedHours, date)
    .map(({ from, until }) => ({
      startsAt: instantOf(date, from, timeZone),
      endsAt: until === "24:00" ? instantOf(addDays(date, 1), "00:00", timeZone) : instantOf(date, until, timeZone),
    }))
    .filter(({ startsAt, endsAt }) => startsAt < endsAt);
}
