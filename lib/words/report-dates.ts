import type { LocalDate, LocalTime } from "../time/local-date-time.ts";

const SHOWN = 3;

/** The first few dates of a group that keeps to no time of the week, and how many more there are. */
export function firstDates(
  dates: readonly { readonly localDate: LocalDate; readonly localStart: LocalTime }[],
): readonly [shown: string, more: number] {
  const shown = dates.slice(0, SHOWN).map(({ localDate, localStart }) => `${localDate} ${localStart}`);
  return [shown.join(", "), dates.length - shown.length];
}
