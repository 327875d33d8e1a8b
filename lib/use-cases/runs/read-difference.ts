import { DomainError } from "../../domain/errors.ts";
import type { Group } from "../../domain/groups/group.ts";
import type { CaseCode, RunId } from "../../domain/ids.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run, RunDifference } from "../../domain/runs/match-run.ts";
import type { Deps } from "../ports.ts";
import { compareRuns } from "./compare-runs.ts";
import { readRun } from "./read-runs.ts";

export type ComparedRuns = {
  readonly from: RunId;
  readonly to: RunId;
  /** Both solved the same snapshot with the same adjustments. */
  readonly sameInput: boolean;
  readonly joinedPool: number;
  readonly leftPool: number;
  readonly difference: RunDifference;
  /** The groups that either run speaks of. */
  readonly groups: readonly Pick<Group, "groupId" | "title">[];
};

type Solved = { readonly run: Run; readonly result: MatchResult };

/**
 * Two runs side by side, whatever they are of: who moves, who gains or loses a place, what that costs, and how many
 * people only one of them knew.
 *
 * @throws DomainError not-found; wrong-state naming the run that has no result
 */
export async function readDifference(deps: Deps, from: RunId, to: RunId): Promise<ComparedRuns> {
  const [before, after] = await Promise.all([solvedOrRefuse(deps, from), solvedOrRefuse(deps, to)]);
  const [was, is] = [peopleOf(before.result), peopleOf(after.result)];
  return {
    from,
    to,
    sameInput: before.run.inputHash !== undefined && before.run.inputHash === after.run.inputHash,
    joinedPool: countMissing(is, was),
    leftPool: countMissing(was, is),
    difference: compareRuns(before.result, after.result),
    groups: await groupsOf(deps, [before.result, after.result]),
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

async function groupsOf(deps: Deps, results: readonly MatchResult[]): Promise<ComparedRuns["groups"]> {
  const ids = new Set(results.flatMap(({ groups }) => groups.map(({ groupId }) => groupId)));
  const groups = await Promise.all(Array.from(ids, (id) => deps.store.group(id)));
  return groups.flatMap((group) => (group === undefined ? [] : [{ groupId: group.groupId, title: group.title }]));
}
