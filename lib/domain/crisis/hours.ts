import * as z from "zod";

const HOURS = /^(?:(?<always>24\/7)|(?<unsure>check)|(?<weekdays>weekdays )?(?<from>\d\d:\d\d)-(?<to>\d\d:\d\d))$/;

/**
 * When a line answers, by the clock of its country: "24/7"; "16:00-24:00" every day, past midnight where the end is
 * earlier; "weekdays 08:30-17:00"; "check", where it is not open round the clock or no two sources say when.
 */
export const Hours = z.string().regex(HOURS, 'must be as in "24/7", "16:00-24:00", "weekdays 08:30-17:00" or "check"');
export type Hours = z.infer<typeof Hours>;

export type Opening =
  | { readonly open: "always" | "check" }
  | { readonly open: "daily" | "weekdays"; readonly from: string; readonly to: string };

/** @example openingOf("16:00-24:00") // { open: "daily", from: "16:00", to: "24:00" } */
export function openingOf(hours: Hours): Opening {
  const { always, weekdays, from, to } = HOURS.exec(hours)?.groups ?? {};
  if (always !== undefined) return { open: "always" };
  if (from === undefined || to === undefined) return { open: "check" };
  return { open: weekdays === undefined ? "daily" : "weekdays", from, to };
}
