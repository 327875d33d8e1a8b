import type { AvailableSpan } from "../../domain/intake/availability.ts";
import { DAYS } from "../../time/local-date-time.ts";

/** Half hours of a week, Monday 00:00 first. */
export const CELLS = 336;
export const CELL_MINUTES = 30;

/** How free a person is in each half hour of their own week: 0 not, 1 possibly, 2 gladly. */
export type Week = Uint8Array;

const LEVEL = { possible: 1, good: 2 } as const;

/** Where spans overlap, the better one counts. */
export function weekOf(spans: readonly AvailableSpan[]): Week {
  const week = new Uint8Array(CELLS);
  for (const { day, from, to, level } of spans) {
    const start = DAYS.indexOf(day) * 48;
    for (let cell = start + halfHours(from); cell < start + halfHours(to); cell++) {
      week[cell] = Math.max(week[cell] ?? 0, LEVEL[level]);
    }
  }
  return week;
}

function halfHours(time: string): number {
  return Number(time.slice(0, 2)) * 2 + (time.endsWith("30") ? 1 : 0);
}
