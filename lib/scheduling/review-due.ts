import type { SafetyState } from "../domain/intake/screening.ts";
import type { Staffed } from "../domain/staffed-hours.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import { endOfStaffedDay } from "./staffed-time.ts";

const URGENT_MINUTES = 15;
const DAYS_TO_ASK = 2;

export type ReviewDue = { readonly priority: "urgent" | "same-day" | "two-days"; readonly dueAt: Instant };

/**
 * By when a person should look at a hold: an urgent one is acknowledged within a quarter of an hour, whatever the time;
 * a review by the end of the staffed day, a question by that of the second staffed day after. What comes in once a day
 * is over, or on a closed one, counts from the next. `staffed` is the organisation's.
 */
export function reviewDue(state: SafetyState, raisedAt: Instant, staffed: Staffed): ReviewDue {
  if (state === "URGENT_HOLD") return { priority: "urgent", dueAt: addMinutes(raisedAt, URGENT_MINUTES) };
  if (state === "ASK") return { priority: "two-days", dueAt: endOfStaffedDay(raisedAt, staffed, DAYS_TO_ASK) };
  return { priority: "same-day", dueAt: endOfStaffedDay(raisedAt, staffed) };
}
