import { DomainError } from "../../domain/errors.ts";
import { contentHash } from "../../domain/hash.ts";
import type { RunId } from "../../domain/ids.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run, RunDifference } from "../../domain/runs/match-run.ts";
import { match } from "../../matching/match.ts";
import { foundRun } from "../found.ts";
import type { Store } from "../ports.ts";
import { compareRuns } from "./compare-runs.ts";
import { inputOf, resultOf } from "./staged-run.ts";

/** All that a replay touches: it reads and never writes. */
export type ReplayDeps = { readonly store: Pick<Store, "run" | "runResult" | "snapshot"> };

/** What was stored with the run, and what solving its snapshot again gives. */
type Twice = { readonly stored: string; readonly again: string };

export type Replay = {
  readonly run: Run;
  /** The snapshot is byte for byte the one the run saw, and the result the one its preview showed. */
  readonly identical: boolean;
  readonly inputHash: Twice;
  readonly resultHash: Twice;
  readonly rulesVersion: Twice;
  /** Names of the parts of the result that differ. Empty also when the stored result itself is gone. */
  readonly differingParts: readonly (keyof MatchResult)[];
  /** Who sits elsewhere now; undefined when nothing differs or the stored result is gone. */
  readonly difference: RunDifference | undefined;
};

/**
 * Solves a run's own snapshot again and compares by hash. The same snapshot and rules version give the same result, on
 * every machine.
 *
 * @throws DomainError not-found; wrong-state when the run has no result to compare with; pins-conflict when its
 * adjustments cannot hold under today's rules
 */
export async function replayRun(deps: ReplayDeps, runId: RunId, solve = match): Promise<Replay> {
  const { run, input } = await snapshotOrRefuse(deps, runId);
  const again = solve(input);
  const stored = await resultOf(deps, run);
  const inputHash = { stored: run.inputHash ?? "", again: contentHash(input) };
  const resultHash = { stored: run.resultHash ?? "", again: contentHash(again) };
  const identical = inputHash.stored === inputHash.again && resultHash.stored === resultHash.again;
  return {
    run,
    identical,
    inputHash,
    resultHash,
    rulesVersion: { stored: run.rulesVersion ?? "", again: again.rulesVersion },
    differingParts: stored === undefined ? [] : partsThatDiffer(stored, again),
    difference: identical || stored === undefined ? undefined : compareRuns(stored, again),
  };
}

async function snapshotOrRefuse(
  deps: ReplayDeps,
  runId: RunId,
): Promise<{ readonly run: Run; readonly input: MatchInput }> {
  const run = await foundRun(deps, runId);
  const snapshot = await deps.store.snapshot(runId);
  if (run.status === "QUEUED" || run.status === "FAILED" || run.resultHash === undefined || snapshot === undefined) {
    throw new DomainError("wrong-state", { code: "run-not-replayable", facts: { status: run.status } });
  }
  return { run, input: inputOf(run, snapshot) };
}

function partsThatDiffer(stored: MatchResult, again: MatchResult): readonly (keyof MatchResult)[] {
  // Object.keys forgets that a result has the keys of its type and no others.
  const parts = Object.keys(again) as (keyof MatchResult)[];
  return parts.filter((part) => contentHash(stored[part]) !== contentHash(again[part]));
}
