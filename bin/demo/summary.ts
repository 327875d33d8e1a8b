import type { ToldResult } from "../../lib/api/runs/match-result.ts";
import type { Group } from "../../lib/domain/groups/group.ts";
import type { Message } from "../../lib/domain/messages/message.ts";
import type { ByState } from "./ledger.ts";
import type { Answers } from "./offers.ts";
import type { Progress } from "./progress.ts";

export type Summary = {
  readonly applicants: number;
  readonly held: number;
  readonly groups: number;
  readonly cohortsStarted: number;
  readonly placed: number;
  readonly unplaced: readonly { readonly caseCode: string; readonly because: string; readonly reason: string }[];
  readonly offers: Answers;
  readonly mailsByKind: Readonly<Record<string, number>>;
  readonly mails: number;
  readonly messagesByState: ByState;
  readonly ruleViolations: readonly string[];
  readonly mailViolations: readonly string[];
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  readonly requests: number;
  readonly peakMemoryMb: number;
  readonly seconds: number;
};

export function countByKind(messages: readonly Message[]): Readonly<Record<string, number>> {
  const sent = messages.filter(({ state }) => state === "SENT");
  return Object.fromEntries([...Map.groupBy(sent, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length]).sort());
}

export function unplacedOf(result: ToldResult): Summary["unplaced"] {
  return result.unplaced.map(({ caseCode, because, reason }) => ({ caseCode, because, reason }));
}

export function printSummary(
  summary: Summary,
  groups: readonly Group[],
  progress: Pick<Progress, "title" | "line">,
): void {
  progress.title("Summary");
  const { offered, confirmed, declined, silent } = summary.offers;
  const rows: readonly (readonly [string, string | number])[] = [
    ["applicants", summary.applicants],
    ["held by screening", summary.held],
    ["groups", `${groups.length}, of which ${summary.cohortsStarted} closed cohorts started`],
    ["placed", summary.placed],
    ["unplaced, each with a reason", summary.unplaced.length],
    ["offers", `${offered} (${confirmed} signed, ${declined} declined, ${silent} lapsed)`],
    ["mails", summary.mails],
    ...Object.entries(summary.mailsByKind).map(([kind, count]) => [`  ${kind}`, count] as const),
    ["messages, by what became of them", Object.values(summary.messagesByState).reduce((sum, count) => sum + count, 0)],
    ...Object.entries(summary.messagesByState).map(([state, count]) => [`  ${state}`, count] as const),
    ["rule violations, checked independently", summary.ruleViolations.length],
    ["mails that tell too much", summary.mailViolations.length],
    ["requests", summary.requests],
    ["peak memory", `${summary.peakMemoryMb} MB`],
    ["time", `${summary.seconds.toFixed(1)} s`],
  ];
  for (const [name, value] of rows) progress.line(`${name.padEnd(42)} ${value}`);
}
