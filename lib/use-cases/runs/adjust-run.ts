import { DomainError } from "../../domain/errors.ts";
import { contentHash } from "../../domain/hash.ts";
import type { RunId } from "../../domain/ids.ts";
import type { Adjustments, Run } from "../../domain/runs/match-run.ts";
import { commitOrStale, refuseStale } from "../commit.ts";
import { foundRun } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { mergeAdjustments, refuseUnknown } from "./merge-adjustments.ts";

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
  const run = await foundRun(deps, runId);
  // Asked for since that version, by this very call, whose reply was lost.
  if (ifMatch < run.rev && holdsAlready(run, adjustments)) return run;
  refuseStale(run, ifMatch, "run");
  const snapshot = await deps.store.snapshot(runId);
  if ((run.status !== "PREVIEW" && run.status !== "FAILED") || snapshot === undefined) {
    throw new DomainError("wrong-state", { code: "run-not-adjustable", facts: { status: run.status } });
  }
  refuseUnknown(adjustments, snapshot);
  const { difference: _difference, failure: _failure, ...rest } = run;
  const merged = mergeAdjustments(run.adjustments, adjustments);
  const queued: Run = { ...rest, status: "QUEUED", adjustments: merged, rev: run.rev + 1 };
  const at = deps.clock.now();
  const entry = { at, actor: staff.subject, action: "run-adjusted", subject: runId };
  const changes: readonly Change[] = [
    { write: "run", run: queued, expect: run.rev },
    workFor({ job: "preview", runId }, at),
    { write: "audit", entry },
  ];
  await commitOrStale(deps, changes, "run");
  await handOver(deps, changes);
  return queued;
}

function holdsAlready({ status, adjustments }: Run, asked: Adjustments): boolean {
  const isAdjustable = status === "QUEUED" || status === "PREVIEW" || status === "FAILED";
  const isNothing = asked.pins.length + asked.exclusions.length + asked.extraSeats.length === 0;
  return isAdjustable && !isNothing && contentHash(mergeAdjustments(adjustments, asked)) === contentHash(adjustments);
}
