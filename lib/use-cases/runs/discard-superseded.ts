import { type Run, RunTrigger } from "../../domain/runs/match-run.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";

const RECENT = 100;

/**
 * Marks the runs that were asked for before this one was approved and did not start from it. Approving them is
 * refused anyway, by the active run; this only says so where runs are listed.
 */
export async function discardSuperseded(deps: Deps, approved: Run): Promise<void> {
  if (approved.trigger === "arrival" || (await deps.store.activeRun()) !== approved.runId) return;
  const newest = await Promise.all(RunTrigger.options.map((trigger) => deps.store.newestRuns(trigger, RECENT)));
  for (const run of newest.flat().filter((other) => isSuperseded(other, approved))) {
    // One that moved on meanwhile keeps its own state: its approval is refused all the same.
    await commitIfCurrent(deps, [
      { write: "run", run: { ...run, status: "DISCARDED", rev: run.rev + 1 }, expect: run.rev },
    ]);
  }
}

function isSuperseded(run: Run, by: Run): boolean {
  return (
    run.runId !== by.runId &&
    run.basedOn !== by.runId &&
    run.requestedAt <= (by.approvedAt ?? by.requestedAt) &&
    (run.status === "QUEUED" || run.status === "PREVIEW" || run.status === "FAILED")
  );
}
