import { DomainError } from "../../domain/errors.ts";
import type { Group } from "../../domain/groups/group.ts";
import { contentHash } from "../../domain/hash.ts";
import type { CaseCode, RunId } from "../../domain/ids.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run, RunDifference } from "../../domain/runs/match-run.ts";
import { openPartCursor, partCursor } from "../../domain/runs/part-cursor.ts";
import type { Deps } from "../ports.ts";
import { compareRuns, listedFrom } from "./compare-runs.ts";
import { partsOf, readRun } from "./read-runs.ts";

export type ComparedRuns = {
  readonly from: RunId;
  readonly to: RunId;
  /** Both solved the same snapshot with the same adjustments. */
  readonly sameInput: boolean;
  readonly joinedPool: number;
  readonly leftPool: number;
  readonly difference: RunDifference;
  /** Goes on to name people; undefined when all are named. */
  readonly cursor: string | undefined;
  /** The groups of those who are named. */
  readonly groups: readonly Pick<Group, "groupId" | "title">[];
};

/** At once: some 300 bytes each, with their sentence. */
const NAMED = 5000;

type Solved = { readonly run: Run; readonly result: MatchResult };

/**
 * Two runs side by side, whatever they are of: who moves, who gains or loses a place, what that costs, and how many
 * people only one of them knew. So many people are named at once; the figures count everybody.
 *
 * @throws DomainError not-found; wrong-state naming the run that has no result; validation-failed for a foreign cursor
 */
export async function readDifference(deps: Deps, from: RunId, to: RunId, cursor?: string): Promise<ComparedRuns> {
  const [before, after] = await Promise.all([solvedOrRefuse(deps, from), solvedOrRefuse(deps, to)]);
  const of = contentHash([partsOf(before.run), partsOf(after.run)]);
  const start = openPartCursor(cursor, of);
  const whole = compareRuns(before.result, after.result, Number.POSITIVE_INFINITY);
  const difference = listedFrom(start, NAMED, whole);
  const [was, is] = [peopleOf(before.result), peopleOf(after.result)];
  return {
    from,
    to,
    sameInput: before.run.inputHash !== undefined && before.run.inputHash === after.run.inputHash,
    joinedPool: countMissing(is, was),
    leftPool: countMissing(was, is),
    difference,
    cursor: difference.notListed > 0 ? partCursor(of, start + NAMED) : undefined,
    groups: await groupsOf(deps, difference),
  };
}

async function solvedOrRefuse(deps: Deps, runId: RunId): Promise<Solved> {
  const { run, result } = await readRun(deps, runId);
  if (result !== undefined) return { run, result };
  throw new DomainError("wrong-state", { code: "run-without-result", facts: { runId, status: run.status } });
}

function peopleOf({ placed, unplaced }: MatchResult): ReadonlySet<CaseCode> {
  return new Set([...placed, ...unplaced].map(({ caseCode }) => caseCode));
}

/** How many of these are not among the others. */
function countMissing(these: ReadonlySet<CaseCode>, others: ReadonlySet<CaseCode>): number {
  return [...these].filter((code) => !others.has(code)).length;
}

async function groupsOf(deps: Deps, { moved, gained, lost }: RunDifference): Promise<ComparedRuns["groups"]> {
  const ids = new Set([
    ...moved.flatMap(({ from, to }) => [from, to]),
    ...[...gained, ...lost].map(({ groupId }) => groupId),
  ]);
  const groups = await Promise.all(Array.from(ids, (id) => deps.store.group(id)));
  return groups.flatMap((group) => (group === undefined ? [] : [{ groupId: group.groupId, title: group.title }]));
}
