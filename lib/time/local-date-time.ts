import * as z from "zod";
import { isWithinDates } from "./bounds.ts";
import type { TimeRule } from "./rules.ts";

/** Calendar date YYYY-MM-DD that exists; from 1900 to 2199. */
export const LocalDate = z.iso
  .date("not-a-date" satisfies TimeRule)
  .refine(isWithinDates, "not-in-these-centuries" satisfies TimeRule);
export type LocalDate = z.infer<typeof LocalDate>;

/** Wall-clock time HH:MM, 00:00-23:59. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not-a-time" satisfies TimeRule);
export type LocalTime = z.infer<typeof LocalTime>;

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const Day = z.enum(DAYS);
export type Day = z.infer<typeof Day>;

/** In the order of `DAYS`. */
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

const DAY = 24 * 60 * 60_000;
// 1970-01-05, the first Monday of the epoch's day count.
const FIRST_MONDAY = 4;

/** Weekday of a calendar date. */
export function dayOf(date: LocalDate): Day {
  const days = Date.parse(date) / DAY - FIRST_MONDAY;
  return DAYS[((days % 7) + 7) % 7] ?? "mon";
}

/** The calendar date so many days later; earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}
