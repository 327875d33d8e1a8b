import * as z from "zod";
import { DAYS, type Day, dayOf, LocalDate, LocalTime } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";

// An operator alone writes these, so what is wrong is said in sentences, as in settings.ts.
const HOURS = 'must be { weekly: [{ days: ["mon", "tue"], from: "09:00", until: "17:00" }] }: when a person is there';
const NO_SHIFT = "must have at least one shift a week: somebody has to read what comes in";
const NO_DAY = 'must name at least one day, as in ["mon", "tue"]';
const NOT_A_DAY = "must be mon, tue, wed, thu, fri, sat or sun";
const NOT_AN_END = "must be a time as in 17:00, or 24:00 for midnight";
const BACKWARDS = "must be later than from; a shift through the night is two, until 24:00 and from 00:00";

const Until = z.union([LocalTime, z.literal("24:00")], NOT_AN_END);

const Shift = z
  .strictObject({ days: z.array(z.enum(DAYS, NOT_A_DAY)).min(1, NO_DAY), from: LocalTime, until: Until })
  .refine(({ from, until }) => from < until, { path: ["until"], message: BACKWARDS });

const notAnObject = ({ code }: { readonly code: string }) => (code === "invalid_type" ? HOURS : undefined);

/** When a person reads what comes in, by the clock of the organisation. Shifts that overlap count once. */
export const StaffedHours = z.strictObject(
  {
    /** Every week, as in `{ days: ["mon", "tue"], from: "09:00", until: "17:00" }`; `until` may be 24:00. */
    weekly: z.array(Shift).min(1, NO_SHIFT),
    /** Days on which nobody is there all the same, as in "2026-12-25". */
    closed: z.array(LocalDate).max(500).default([]),
  },
  { error: notAnObject },
);
export type StaffedHours = z.infer<typeof StaffedHours>;

/** The same with the zone of the clock: what an organisation's settings say. */
export type Staffed = { readonly staffedHours: StaffedHours; readonly timeZone: TimeZone };

/** `until` is exclusive, and may be 24:00. */
export type Span = { readonly from: LocalTime; readonly until: string };

/** When somebody is there on a weekday that is not closed: in order, and apart from each other. */
export function weeklySpans({ weekly }: StaffedHours, day: Day): readonly Span[] {
  const shifts = weekly.filter(({ days }) => days.includes(day)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const spans: Span[] = [];
  for (const { from, until } of shifts) {
    const last = spans.at(-1);
    if (last === undefined || last.until < from) spans.push({ from, until });
    else if (last.until < until) spans.splice(-1, 1, { from: last.from, until });
  }
  return spans;
}

/** When somebody is there on a date. */
export function spansOn(hours: StaffedHours, date: LocalDate): readonly Span[] {
  return hours.closed.includes(date) ? [] : weeklySpans(hours, dayOf(date));
}
