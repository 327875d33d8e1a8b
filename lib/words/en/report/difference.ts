import type { ExceptionReason } from "../../../domain/runs/match-run.ts";
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
  moreNotOffered: (count: number) =>
    `${figures.people(count)} more ${count === 1 ? "is" : "are"} not offered the seat.`,
  leftPool: (caseCode: string) => `${caseCode} left the pool before approval, and got no offer.`,
  /** Somebody who was previewed a seat. */
  notOffered: (one: { caseCode: string; group: string; why: ExceptionReason }) =>
    `${one.caseCode} is not offered the seat in ${one.group}: ${NOT_OFFERED[one.why]}.`,
};

const NOT_OFFERED = {
  "group-closed": "the group takes nobody by now",
  "not-waiting": "they no longer wait",
  unreadable: "what is stored of them or of the group cannot be read",
  "on-hold": "a person looks first",
  "placed-elsewhere": "they have a place already",
  "no-eligible-group": "a rule keeps them apart by now",
  outbid: "the seats went to others",
  "no-free-seat": "no seat is free any more",
  "below-minimum": "the group would not reach its minimum",
  "keep-together": "somebody they are kept together with is missing",
  "keep-apart": "they are kept apart from somebody there",
  "lone-holder": "they would be alone with something the group looks at",
  excluded: "they are excluded",
} satisfies Record<ExceptionReason, string>;
