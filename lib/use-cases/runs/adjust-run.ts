import { DomainError } from "../../domain/errors.ts";
import type { RunId } from "../../domain/ids.ts";
import type { Adjustments, Run } from "../../domain/runs/match-run.ts";
import type { Deps, Staff } from "../ports.ts";
import { mergeAdjustments, refuseUnknown } from "./merge-adjustments.ts";
import { commitRun, refuseStale, runOrRefuse } from "./staged-run.ts";

/**
 * Pins, excludes or adds seats on top of what was asked before, and has the same snapshot solved again. The next
 * preview says what the adjustment changed (`difference`).
 */
export async function adjustRun(
  deps: Deps,
  staff: Staff,
  runId: RunId,
  adjustments: Adjustments,
  ifMatch: number,
): Promise<Run> {
  const run = await runOrRefuse(deps, runId);
  refuseStale(run, ifMatch);
  const snapshot = await deps.store.snapshot(runId);
  if ((run.status !== "PREVIEW" && run.status !== "FAILED") || snapshot === undefined) {
    throw new DomainError("wrong-state", `Only a preview can be adjusted; this run is ${run.status}.`);
  }
  refuseUnknown(adjustments, snapshot);
  const { difference: _difference, failure: _failure, ...rest } = run;
  const merged = mergeAdjustments(run.adjustments, adjustments);
  const queued: Run = { ...rest, status: "QUEUED", adjustments: merged, rev: run.rev + 1 };
  await commitRun(deps, [
    { write: "run", run: queued, expect: run.rev },
    {
      write: "audit",
      entry: { at: deps.clock.now(), actor: staff.subject, action: "run-adjusted", subject: runId },
    },
  ]);
  await deps.queue.toMatcher({ job: "preview", runId });
  return queued;
}
