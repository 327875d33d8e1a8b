import { DomainError } from "../../domain/errors.ts";
import type { RunId } from "../../domain/ids.ts";
import type { Run, RunException } from "../../domain/runs/match-run.ts";
import { withExceptions } from "../../domain/runs/run-exceptions.ts";
import { commitOrStale, commitUncontested, refuseStale } from "../commit.ts";
import { foundRun } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";

/**
 * A coordinator's approval: the one commit point of a run. From here on its offers go out, and every other run that
 * was previewed before is superseded. What has changed since the preview is looked at again: whoever cannot be offered
 * their seat any more, and whoever depended on them, is an exception of the run and named in the reply. Approving an
 * approved run again only makes sure that its offers are under way.
 */
export async function approveRun(deps: Deps, staff: Staff, runId: RunId, ifMatch: number): Promise<Run> {
  const run = await foundRun(deps, runId);
  if (run.status === "MATERIALISED" && run.trigger !== "arrival") return run;
  if (run.status === "APPROVED" && run.trigger !== "arrival") {
    await askForOffers(deps, runId);
    return run;
  }
  refuseStale(run, ifMatch, "run");
  await refuseUnapprovable(deps, run);
  const at = deps.clock.now();
  const exceptionReasons = await changedSince(deps, run);
  const decided = withExceptions(
    run,
    exceptionReasons.map(({ caseCode }) => caseCode),
    exceptionReasons,
  );
  const approved: Run = {
    ...decided,
    status: "APPROVED",
    approvedBy: staff.subject,
    approvedAt: at,
    rev: run.rev + 1,
  };
  const changes: readonly Change[] = [
    { write: "run", run: approved, expect: run.rev },
    { write: "active-run", runId, expect: run.basedOn ?? "absent" },
    workFor({ job: "materialise", runId }, at),
    approvalEntry(approved, staff.subject, at),
  ];
  await commitOrStale(deps, changes, "run");
  await handOver(deps, changes);
  return approved;
}

async function askForOffers(deps: Deps, runId: RunId): Promise<void> {
  const asked = [workFor({ job: "materialise", runId }, deps.clock.now())];
  await commitUncontested(deps, asked);
  await handOver(deps, asked);
}

/** Loaded when somebody approves: matching is much to load, and no other call of this function wants it. */
async function changedSince(deps: Deps, run: Run): Promise<readonly RunException[]> {
  const { exceptionsNow } = await import("./seating/exceptions-now.ts");
  return exceptionsNow(deps, run);
}

async function refuseUnapprovable(deps: Deps, run: Run): Promise<void> {
  if (run.status !== "PREVIEW") {
    throw new DomainError("wrong-state", { code: "run-not-approvable", facts: { status: run.status } });
  }
  if (run.violations.length > 0) {
    const facts = { violations: run.violations.length };
    throw new DomainError("run-violates-rules", { code: "run-breaks-rules", facts });
  }
  if ((await deps.store.activeRun()) !== run.basedOn) {
    throw new DomainError("wrong-state", "run-overtaken");
  }
}

function approvalEntry(run: Run, actor: string, at: string): Change {
  return {
    write: "audit",
    entry: {
      at,
      actor,
      action: "run-approved",
      subject: run.runId,
      details: { resultHash: run.resultHash ?? "", rev: run.rev },
    },
  };
}
