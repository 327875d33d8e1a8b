import type { Instant } from "../../time/instant.ts";
import { addDays, type LocalDate, type LocalTime } from "../../time/local-date-time.ts";
import { instantOf, localParts } from "../../time/wall-clock.ts";
import type { FieldFault } from "../errors.ts";
import { MOST_WEEKS_MOVED } from "../groups/date-faults.ts";
import type { Schedule } from "../groups/group.ts";
import { lastMeeting } from "../groups/series-dates.ts";
import type { Session } from "./session.ts";

/** On the wall clock of the group's zone. */
export type NewTime = { readonly localDate: LocalDate; readonly localStart: LocalTime };

/**
 * Why a session cannot move to this time: it has passed, is the one the session has, or lies further ahead than the
 * group has a mind to meet.
 *
 * @param latest as `latestMove` gives it
 */
export function moveFaults(
  session: Session,
  { localDate, localStart }: NewTime,
  { now, latest }: { readonly now: Instant; readonly latest: LocalDate },
): readonly FieldFault[] {
  const field = "/localDate";
  const startsAt = instantOf(localDate, localStart, session.timeZone);
  if (startsAt <= now) return [{ field, code: "time-passed" }];
  if (startsAt === session.startsAt) return [{ field, code: "time-unchanged" }];
  if (localDate <= latest) return [];
  const from = localParts(now, session.timeZone).date;
  return [{ field, code: "date-out-of-bounds", facts: { from, until: latest } }];
}

/**
 * The last date that a session may be moved to: half a year after the last meeting the group plans, or after today
 * where that is over. An ongoing group plans for so many weeks.
 */
export function latestMove(schedule: Schedule, now: Instant, horizonWeeks: number): LocalDate {
  const today = localParts(now, schedule.timeZone).date;
  const planned = schedule.sessions === null ? addDays(today, 7 * horizonWeeks) : lastMeeting(schedule);
  return addDays(planned > today ? planned : today, 7 * MOST_WEEKS_MOVED);
}
