import type { GroupId, RunId } from "../../domain/ids.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run, RunTrigger } from "../../domain/runs/match-run.ts";
import type { Page, PageQuery } from "../page.ts";

export type RunStore = {
  readonly run: (id: RunId) => Promise<Run | undefined>;
  /** Newest first, to be shown: a list trails what was just asked for. */
  readonly runs: (query: PageQuery) => Promise<Page<Run>>;
  /** The newest of one kind, as they are now. Consistent: whether one is under way is decided on it. */
  readonly newestRuns: (trigger: RunTrigger, limit: number) => Promise<readonly Run[]>;
  readonly activeRun: () => Promise<RunId | undefined>;
  readonly checkpoints: (id: RunId) => Promise<readonly GroupId[]>;
  /** Staged output of a run; overwriting with the same key is harmless, so a killed run simply stages again. */
  readonly saveRunResult: (id: RunId, result: MatchResult) => Promise<void>;
  readonly runResult: (id: RunId) => Promise<MatchResult | undefined>;
  /** The input a run saw, in the Sensitive table, for re-solves and replay. */
  readonly saveSnapshot: (id: RunId, input: MatchInput) => Promise<void>;
  readonly snapshot: (id: RunId) => Promise<MatchInput | undefined>;
};
