import type { GroupId, RunId } from "../../domain/ids.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { Page, PageQuery } from "../page.ts";

export type RunStore = {
  readonly run: (id: RunId) => Promise<Run | undefined>;
  /** Newest first. */
  readonly runs: (query: PageQuery) => Promise<Page<Run>>;
  readonly activeRun: () => Promise<RunId | undefined>;
  readonly checkpoints: (id: RunId) => Promise<readonly GroupId[]>;
  /** Staged output of a run; overwriting with the same key is harmless, so a killed run simply stages again. */
  readonly saveRunResult: (id: RunId, result: MatchResult) => Promise<void>;
  readonly runResult: (id: RunId) => Promise<MatchResult | undefined>;
  /** The input a run saw, in the Sensitive table, for re-solves and replay. */
  readonly saveSnapshot: (id: RunId, input: MatchInput) => Promise<void>;
  readonly snapshot: (id: RunId) => Promise<MatchInput | undefined>;
};
