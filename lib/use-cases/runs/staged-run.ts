import { contentHash } from "../../domain/hash.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { Store } from "../ports.ts";

/** What this run's matching sees: its own snapshot, with the adjustments it has now. */
export function inputOf(run: Run, snapshot: MatchInput): MatchInput {
  return { ...snapshot, adjustments: run.adjustments };
}

/** The result the run's preview shows. undefined while none is staged, or only one of an attempt that lost. */
export async function resultOf(
  deps: { readonly store: Pick<Store, "runResult"> },
  run: Run,
): Promise<MatchResult | undefined> {
  if (run.resultHash === undefined) return undefined;
  const staged = await deps.store.runResult(run.runId);
  return staged !== undefined && contentHash(staged) === run.resultHash ? staged : undefined;
}
