import { listed } from "../words.ts";

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Half hours of a week as a coordinator would say them: "Tuesday 18:00-19:30 and Tuesday 21:00-22:00". */
export function spansInWords(cells: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const cell of cells) {
    const last = spans.at(-1);
    if (last !== undefined && last.to === cell && cell % 48 !== 0) last.to = cell + 1;
    else spans.push({ from: cell, to: cell + 1 });
  }
  return listed(spans.map(({ from, to }) => `${dayName(from)} ${clock(from % 48)}-${clock(to % 48 || 48)}`));
}

export function dayName(cell: number): string {
  return DAY_NAMES[Math.floor(cell / 48)] ?? "";
}

/** "18:30" for the 37th half hour of a day. */
export function clock(halfHour: number): string {
  return `${String(Math.floor(halfHour / 2)).padStart(2, "0")}:${halfHour % 2 === 0 ? "00" : "30"}`;
}
