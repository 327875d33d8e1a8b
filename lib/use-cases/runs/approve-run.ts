import { DomainError } from "../../domain/errors.ts";
import type { RunId } from "../../domain/ids.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { commitOrStale, refuseStale } from "../commit.ts";
import { foundRun } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";

/**
 * A coordinator's approval: the one commit point of a run. From here on its offers go out, and every other run that
 * was previewed before is superseded. Approving an approved run again only makes sure that its offers are under way.
 */
export async function approveRun(deps: Deps, staff: Staff, runId: RunId, ifMatch: number): Promise<Run> {
  const run = await foundRun(deps, runId);
  if (run.status === "APPROVED" && run.trigger !== "arrival") {
    await deps.queue.toMatcher({ job: "materialise", runId });
    return run;
  }
  refuseStale(run, ifMatch, "run");
  await refuseUnapprovable(deps, run);
  const at = deps.clock.now();
  const approved: Run = { ...run, status: "APPROVED", approvedBy: staff.subject, approvedAt: at, rev: run.rev + 1 };
  const changes: readonly Change[] = [
    { write: "run", run: approved, expect: run.rev },
    { write: "active-run", runId, expect: run.basedOn ?? "absent" },
    approvalEntry(approved, staff.subject, at),
  ];
  await commitOrStale(deps, changes, "run");
  await deps.queue.toMatcher({ job: "materialise", runId });
  return approved;
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
