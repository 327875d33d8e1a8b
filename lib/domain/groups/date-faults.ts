import type { Instant } from "../../time/instant.ts";
import { addDays, type LocalDate } from "../../time/local-date-time.ts";
import { localParts } from "../../time/wall-clock.ts";
import { DomainError, type FieldFault } from "../errors.ts";
import type { Facilitator, GroupDraft, Schedule, SeriesException } from "./group.ts";
import { lastForeseen } from "./series-dates.ts";

/** Nobody plans a first meeting further ahead than this; who writes a later year has mistyped it. */
const FIRST_DATE_WEEKS = 104;
/** A meeting that is moved further than this is another meeting. */
export const MOST_WEEKS_MOVED = 26;
/** Licences are renewed within ten years everywhere; twice that is for those that are not. */
const LICENCE_YEARS = 20;
const WEEK = 7;
const YEAR = 366;

type Bounds = { readonly from?: LocalDate; readonly until: LocalDate };

/**
 * Every date of a group that cannot be meant: a first date years ahead, an exception outside the series or moved half a
 * year away from it, a licence for a lifetime. What stands here once stands for good, whatever the day.
 */
export function dateFaults({ schedule, facilitators }: GroupDraft, now: Instant): readonly FieldFault[] {
  return [...(schedule === undefined ? [] : scheduleFaults(schedule, now)), ...facilitators.flatMap(licenceFault(now))];
}

/** @throws DomainError date-refused, with every such date */
export function refuseImpossibleDates(draft: GroupDraft, now: Instant): void {
  const faults = dateFaults(draft, now);
  if (faults.length === 0) return;
  throw new DomainError("date-refused", { code: "dates-to-mend", facts: { count: faults.length } }, faults);
}

function scheduleFaults(schedule: Schedule, now: Instant): readonly FieldFault[] {
  const { firstDate, timeZone, exceptions } = schedule;
  const until = addDays(localParts(now, timeZone).date, WEEK * FIRST_DATE_WEEKS);
  const series = { from: firstDate, until: lastForeseen(schedule) };
  return [
    ...outside("/schedule/firstDate", firstDate, { until }),
    ...exceptions.flatMap((exception, index) => exceptionFaults(exception, `/schedule/exceptions/${index}`, series)),
  ];
}

function exceptionFaults(exception: SeriesException, field: string, series: Required<Bounds>): readonly FieldFault[] {
  const { date, action } = exception;
  if (date < series.from || date > series.until) {
    return [{ field: `${field}/date`, code: "exception-outside-series", facts: series }];
  }
  if (action === "skip") return [];
  const from = addDays(series.from, -WEEK * MOST_WEEKS_MOVED);
  return outside(`${field}/toDate`, exception.toDate, { from, until: addDays(series.until, WEEK * MOST_WEEKS_MOVED) });
}

function licenceFault(now: Instant) {
  const until = addDays(localParts(now, "UTC").date, YEAR * LICENCE_YEARS);
  return ({ licence }: Facilitator, index: number): readonly FieldFault[] =>
    licence === undefined ? [] : outside(`/facilitators/${index}/licence/expires`, licence.expires, { until });
}

function outside(field: string, date: LocalDate, { from, until }: Bounds): readonly FieldFault[] {
  if ((from === undefined || date >= from) && date <= until) return [];
  return [{ field, code: "date-out-of-bounds", facts: from === undefined ? { until } : { from, until } }];
}
