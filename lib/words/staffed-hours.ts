import { type Span, type Staffed, type StaffedHours, spansOn, weeklySpans } from "../domain/staffed-hours.ts";
import type { Instant } from "../time/instant.ts";
import { addDays, DAYS, type LocalDate } from "../time/local-date-time.ts";
import { localParts } from "../time/wall-clock.ts";

/** Days of one week with the same hours. A run is a first and a last day, 0 for Monday; one day is a run of its own. */
export type SameHours = { readonly runs: readonly Run[]; readonly spans: readonly Span[] };
export type Run = { readonly first: number; readonly last: number };

/**
 * A week as people say it: days of the same hours together, days that follow on each other as a run from three on.
 *
 * @example // Monday to Friday: [{ runs: [{ first: 0, last: 4 }], spans: [{ from: "09:00", until: "17:00" }] }]
 */
export function sameHours(hours: StaffedHours): readonly SameHours[] {
  const byHours = new Map<string, { readonly days: number[]; readonly spans: readonly Span[] }>();
  for (const [index, day] of DAYS.entries()) {
    const spans = weeklySpans(hours, day);
    const key = JSON.stringify(spans);
    if (spans.length === 0) continue;
    const known = byHours.get(key);
    if (known === undefined) byHours.set(key, { days: [index], spans });
    else known.days.push(index);
  }
  return [...byHours.values()].map(({ days, spans }) => ({ runs: runsOf(days), spans }));
}

function runsOf(days: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const before = runs.at(-1);
    if (before === undefined || before.last !== day - 1) runs.push({ first: day, last: day });
    else runs.splice(-1, 1, { first: before.first, last: day });
  }
  return runs.flatMap(({ first, last }) =>
    last - first === 1 ? [first, last].map((day) => ({ first: day, last: day })) : [{ first, last }],
  );
}

const SOON_DAYS = 14;

/** Days within the next two weeks on which somebody would be there, were they not closed. */
export function closedSoon({ staffedHours, timeZone }: Staffed, now: Instant): readonly LocalDate[] {
  const today = localParts(now, timeZone).date;
  const until = addDays(today, SOON_DAYS);
  const usual = { ...staffedHours, closed: [] };
  return [...new Set(staffedHours.closed)]
    .filter((date) => date >= today && date < until && spansOn(usual, date).length > 0)
    .sort();
}

/** For a reader in UTC these instants show a date, a weekday (0 for Monday) and a time. */
export function instantOfDate(date: LocalDate): Instant {
  return `${date}T12:00:00.000Z`;
}

export function instantOfWeekday(index: number): Instant {
  return instantOfDate(addDays(A_MONDAY, index));
}

export function instantOfTime(time: string): Instant {
  return `${A_MONDAY}T${time}:00.000Z`;
}

const A_MONDAY = "2026-01-05";
