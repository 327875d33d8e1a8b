import type { FreeSpan } from "../../domain/runs/pair-reason.ts";
import { DAYS, type Day } from "../../time/local-date-time.ts";

/** Half hours of a week as spans of a day: { day: "tue", from: "18:00", to: "19:30" }. */
export function spansOf(cells: readonly number[]): readonly FreeSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const cell of cells) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === cell && cell % 48 !== 0) last.to = cell + 1;
    else spans.push({ from: cell, to: cell + 1 });
  }
  return spans.map(({ from, to }) => ({ day: dayAt(from), from: clock(from % 48), to: clock(to % 48 || 48) }));
}

function dayAt(cell: number): Day {
  return DAYS[Math.floor(cell / 48)] ?? "mon";
}

/** "18:30" for the 37th half hour of a day. */
export function clock(halfHour: number): string {
  return `${String(Math.floor(halfHour / 2)).padStart(2, "0")}:${halfHour % 2 === 0 ? "00" : "30"}`;
}
