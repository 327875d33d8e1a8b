import { figures } from "./figures.ts";

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

/** What differs between two previews, and what a coordinator adjusted. Groups by their titles. */
export const difference = {
  sincePreview: "Since the preview before",
  sinceRun: (runId: string) => `Since ${runId}`,
  /** Fit in points of 100, waiting in days, all gains. */
  sum: (gain: { since: string; placed: number; fit: number; days: number }) =>
    `${gain.since}: ${signed(gain.placed)} placed, ${signed(gain.fit)} points of fit, ` +
    `${signed(gain.days)} days of waiting ended.`,
  moved: (one: { caseCode: string; from: string; to: string; fit: number }) =>
    `${one.caseCode} moves from ${one.from} to ${one.to} (fit ${signed(one.fit)}).`,
  gained: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} gains a place in ${one.group} (fit ${one.fit}).`,
  lost: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} loses the place in ${one.group} (fit ${one.fit}).`,
  notListed: (count: number) => `${figures.people(count)} more changed places.`,
  pinned: (caseCode: string, group: string) => `${caseCode} goes to ${group}.`,
  /** Without a group: from the whole run. */
  excluded: (caseCode: string, group: string | undefined) => `${caseCode} is not in ${group ?? "this run"}.`,
  extraSeats: (seats: number, group: string) => `${seats} more in ${group}.`,
  leftPool: (caseCode: string) => `${caseCode} left the pool before approval, and got no offer.`,
};
