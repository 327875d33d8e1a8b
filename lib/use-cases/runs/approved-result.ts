import { contentHash } from "../../domain/hash.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { match } from "../../matching/match.ts";
import type { Deps } from "../ports.ts";
import { inputOf, resultOf } from "./staged-run.ts";

/** The result that was approved: staged, or else solved again, which gives the very same one. */
export async function approvedResult(deps: Pick<Deps, "store">, run: Run): Promise<MatchResult> {
  const staged = await resultOf(deps, run);
  if (staged !== undefined) return staged;
  const snapshot = await deps.store.snapshot(run.runId);
  const again = snapshot === undefined ? undefined : match(inputOf(run, snapshot));
  if (again === undefined || contentHash(again) !== run.resultHash) {
    throw new Error(`run ${run.runId}: the approved result is neither staged nor reproducible`);
  }
  await deps.store.saveRunResult(run.runId, again);
  return again;
}
