import { contentHash } from "../../domain/hash.ts";
import type { ApplicationId, GroupId } from "../../domain/ids.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { violationLines } from "../../domain/runs/run-exceptions.ts";
import { match } from "../../matching/match.ts";
import { commitUncontested } from "../commit.ts";
import { workFor } from "../hand-over.ts";
import type { Deps } from "../ports.ts";
import { materialiseRun } from "../runs/materialise-run.ts";
import { orSetAside } from "../set-aside.ts";

/**
 * Offers seats under a standing approval to those of `input` whom matching places: a run of its own, so that its
 * reasons can be read. What somebody else was faster at is an exception of that run. Leaves nothing behind when nobody
 * is placed.
 *
 * @returns who was offered a seat
 */
export async function offerSeats(deps: Deps, input: MatchInput): Promise<ReadonlySet<ApplicationId>> {
  if (input.groups.length === 0 || input.candidates.length === 0) return new Set();
  const result = match(input);
  if (result.placed.length === 0) return new Set();
  const run = arrivalRun(deps, input, result);
  await deps.store.saveSnapshot(run.runId, input);
  await deps.store.saveRunResult(run.runId, result);
  await commitArrival(deps, run);
  if (run.status !== "APPROVED") return new Set();
  await materialiseRun(deps, run.runId);
  const exceptions = new Set((await deps.store.run(run.runId))?.exceptions);
  const offered = result.placed.filter(({ caseCode }) => !exceptions.has(caseCode));
  return new Set(offered.map(({ applicationId }) => applicationId));
}

const RECENT = 50;

/** What was cut off after its seats were promised is finished first, so that nobody else is promised them. */
export async function keepPromises(deps: Deps): Promise<void> {
  for (const run of await deps.store.newestRuns("arrival", RECENT)) {
    if (run.status === "APPROVED") await orSetAside(deps, () => materialiseRun(deps, run.runId), undefined);
  }
}

function arrivalRun(deps: Deps, input: MatchInput, result: MatchResult): Run {
  const approved = result.violations.length === 0;
  const groups = [...new Set<GroupId>(result.placed.map(({ groupId }) => groupId))].sort();
  return {
    runId: deps.ids.run(),
    trigger: "arrival",
    status: approved ? "APPROVED" : "FAILED",
    requestedBy: "arrival",
    requestedAt: input.now,
    objective: input.settings.objective,
    adjustments: input.adjustments,
    inputHash: contentHash(input),
    resultHash: contentHash(result),
    rulesVersion: result.rulesVersion,
    violations: violationLines(result.violations),
    ...(approved
      ? { approvedBy: `standing approval: ${groups.join(", ")}`, approvedAt: deps.clock.now() }
      : { failure: "The independent check found violations: nobody was offered a seat." }),
    exceptions: [],
    rev: 0,
  };
}

async function commitArrival(deps: Deps, run: Run): Promise<void> {
  await commitUncontested(deps, [
    { write: "run", run, expect: "absent" },
    { write: "run-of", run },
    // Made at once; should that be cut off, a sweep has it done.
    ...(run.status === "APPROVED" ? [workFor({ job: "materialise", runId: run.runId }, run.requestedAt)] : []),
    {
      write: "audit",
      entry: {
        at: run.requestedAt,
        actor: run.approvedBy ?? run.requestedBy,
        action: run.status === "APPROVED" ? "run-approved" : "run-failed",
        subject: run.runId,
      },
    },
  ]);
}
