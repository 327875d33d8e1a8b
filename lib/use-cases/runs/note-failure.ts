import type { RunId } from "../../domain/ids.ts";
import type { Job } from "../../domain/job.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";

/** Two may pass by themselves, and nobody need hear of them. */
const TOLD_FROM = 3;

/**
 * Of a run whose work goes wrong over and over: `failure` says so to whoever looks at it. It is tried on, and says so
 * no longer once it has gone through.
 */
export async function noteFailure(deps: Deps, { work, failures }: Pick<Job, "work" | "failures">): Promise<void> {
  if (failures < TOLD_FROM) return;
  if (work.job === "preview") await note(deps, work.runId, "QUEUED", "preview-failing");
  if (work.job === "materialise") await note(deps, work.runId, "APPROVED", "offers-failing");
}

async function note(deps: Deps, runId: RunId, status: Run["status"], failure: string): Promise<void> {
  const run = await deps.store.run(runId);
  if (run?.status !== status || run.failure !== undefined) return;
  // Losing means that it has just gone on.
  await commitIfCurrent(deps, [{ write: "run", run: { ...run, failure, rev: run.rev + 1 }, expect: run.rev }]);
}
