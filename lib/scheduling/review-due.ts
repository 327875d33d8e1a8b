import type { SafetyState } from "../domain/intake/screening.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import { addDays, dayOf, type LocalDate } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";

const URGENT_MINUTES = 15;
const WORKING_DAY_ENDS = "17:00";

export type ReviewDue = { readonly priority: "urgent" | "same-day" | "two-days"; readonly dueAt: Instant };

/**
 * By when a person should look at a hold: an urgent one is acknowledged within a quarter of an hour, whatever the time;
 * a review by the end of the working day, a question by that of the second working day after. What comes in after hours
 * or on a weekend counts from the next working day. `zone` is the organisation's.
 */
export function reviewDue(state: SafetyState, raisedAt: Instant, zone: TimeZone): ReviewDue {
  if (state === "URGENT_HOLD") return { priority: "urgent", dueAt: addMinutes(raisedAt, URGENT_MINUTES) };
  const { date, time } = localParts(raisedAt, zone);
  const first = workingDayFrom(time < WORKING_DAY_ENDS ? date : addDays(date, 1));
  if (state !== "ASK") return { priority: "same-day", dueAt: instantOf(first, WORKING_DAY_ENDS, zone) };
  const second = workingDayFrom(addDays(workingDayFrom(addDays(first, 1)), 1));
  return { priority: "two-days", dueAt: instantOf(second, WORKING_DAY_ENDS, zone) };
}

function workingDayFrom(date: LocalDate): LocalDate {
  const day = dayOf(date);
  if (day === "sat") return addDays(date, 2);
  return day === "sun" ? addDays(date, 1) : date;
}
