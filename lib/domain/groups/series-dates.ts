import { addDays, type LocalDate } from "../../time/local-date-time.ts";
import type { Schedule } from "./group.ts";

/** Of an ongoing series this much is spoken for from its first date on: beyond it nobody knows what is left out. */
const ONGOING_WEEKS = 104;

/**
 * The dates on which a series meets before any is moved, the skipped ones left out: of a finite one all of them, of an
 * ongoing one those up to `until`.
 *
 * @example plannedDates({ ...weekly, firstDate: "2026-09-15", sessions: 2 }, until) // ["2026-09-15", "2026-09-22"]
 */
export function plannedDates(schedule: Schedule, until: LocalDate): readonly LocalDate[] {
  const { firstDate, everyWeeks, sessions, exceptions } = schedule;
  const skipped = new Set(exceptions.filter(({ action }) => action === "skip").map(({ date }) => date));
  const dates: LocalDate[] = [];
  let date = firstDate;
  while (sessions === null ? date <= until : dates.length < sessions) {
    if (!skipped.has(date)) dates.push(date);
    date = addDays(date, 7 * everyWeeks);
  }
  return dates;
}

/** The last date of a series before any is moved; of an ongoing one, the last that its exceptions may be about. */
export function lastForeseen(schedule: Schedule): LocalDate {
  const { firstDate, sessions } = schedule;
  if (sessions === null) return addDays(firstDate, 7 * ONGOING_WEEKS);
  return plannedDates(schedule, firstDate).at(-1) ?? firstDate;
}

/** The date of the last meeting of a finite series, a moved one included. */
export function lastMeeting(schedule: Schedule): LocalDate {
  const moves = schedule.exceptions.flatMap((exception) => (exception.action === "move" ? [exception.toDate] : []));
  return [lastForeseen(schedule), ...moves].sort().at(-1) ?? schedule.firstDate;
}
