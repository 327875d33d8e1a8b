import { contentHash } from "../../domain/hash.ts";
import { ApplicationId, GroupId } from "../../domain/ids.ts";
import type { Work } from "../../domain/job.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { violationLines } from "../../domain/runs/run-exceptions.ts";
import { match } from "../../matching/match.ts";
import { commitUncontested } from "../commit.ts";
import { workFor } from "../hand-over.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";
import { materialiseRun } from "./materialise-run.ts";
import { type Known, takeSnapshot } from "./take-snapshot.ts";

const RECENT = 50;

/**
 * Offers the free seats of open groups under a standing approval, to those who fit and have waited longest among all
 * who wait. Two at once are safe: a seat and a person are each held once, and who came second is an exception of the
 * later run. Leaves no run behind when there is nobody to place.
 */
export async function fillOnArrival(deps: Deps, because: Because = "night"): Promise<void> {
  await finishEarlierArrivals(deps);
  const known = await knownOf(deps, because);
  const input = await takeSnapshot(deps, "standing-approval", deps.settings.matching.objective, known);
  if (input.groups.length === 0 || input.candidates.length === 0) return;
  const result = match(input);
  if (result.placed.length === 0) return;
  const run = arrivalRun(deps, input, result);
  await deps.store.saveSnapshot(run.runId, input);
  await deps.store.saveRunResult(run.runId, result);
  await commitArrival(deps, run);
  await materialiseRun(deps, run.runId);
}

type Because = Extract<Work, { job: "arrival" }>["because"];

/**
 * Who has just arrived, or the group that has just opened: read by key, since lists trail the table. What cannot be
 * read keeps nobody else from being seated.
 */
async function knownOf(deps: Deps, because: Because): Promise<Known> {
  const { store } = deps;
  const applicationId = ApplicationId.safeParse(because).data;
  const groupId = GroupId.safeParse(because).data;
  const [application, group] = await Promise.all([
    applicationId && orSetAside(deps, () => store.application(applicationId), undefined),
    groupId && orSetAside(deps, () => store.group(groupId), undefined),
  ]);
  return { application, group };
}

/** One that was cut off after its approval is finished first, so that this one sees the seats it takes. */
async function finishEarlierArrivals(deps: Deps): Promise<void> {
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
