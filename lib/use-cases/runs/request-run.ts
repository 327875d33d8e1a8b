import { RunId } from "../../domain/ids.ts";
import type { Objective, Run } from "../../domain/runs/match-run.ts";
import { earlierReply, type Keyed, kept, keyOf } from "../asked-before.ts";
import { commitOrRetry } from "../commit.ts";
import { foundRun } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { NO_ADJUSTMENTS } from "./take-snapshot.ts";

/**
 * Asks for a preview; the matcher makes it. Nothing is offered to anybody before a coordinator approves. Asked again
 * before it has been begun, by the same person and for the same, it is the same run: it will see what is true then.
 * Under a key it is the same run whenever it is asked for again, begun or not.
 *
 * @throws DomainError idempotency-key-reused, busy
 */
export async function requestRun(
  deps: Deps,
  staff: Staff,
  { objective = deps.settings.matching.objective }: { readonly objective?: Objective | undefined },
  keyed?: Keyed,
): Promise<Run> {
  const { run, changes } = await commitOrRetry(deps, () =>
    keyed === undefined ? asked(deps, staff, objective) : askedOnce(deps, staff, objective, keyed),
  );
  await handOver(deps, changes);
  return run;
}

type Asked = { readonly run: Run; readonly changes: readonly Change[] };

async function askedOnce(deps: Deps, staff: Staff, objective: Objective, keyed: Keyed): Promise<Asked> {
  const key = keyOf("create-match-run", staff, keyed);
  const made = await earlierReply(deps, key, keyed.bodyHash);
  if (made !== undefined) return { run: await foundRun(deps, RunId.parse(made)), changes: [] };
  const { run, changes } = await asked(deps, staff, objective);
  return { run, changes: [...changes, kept(deps, key, keyed.bodyHash, 202, run.runId)] };
}

async function asked(deps: Deps, staff: Staff, objective: Objective): Promise<Asked> {
  const basedOn = await deps.store.activeRun();
  const waiting = await waitingRun(deps, staff, objective, basedOn);
  if (waiting !== undefined) return { run: waiting, changes: [] };
  const run: Run = {
    runId: deps.ids.run(),
    trigger: "coordinator",
    status: "QUEUED",
    requestedBy: staff.subject,
    requestedAt: deps.clock.now(),
    objective,
    adjustments: NO_ADJUSTMENTS,
    ...(basedOn === undefined ? {} : { basedOn }),
    violations: [],
    exceptions: [],
    rev: 0,
  };
  const entry = { at: run.requestedAt, actor: staff.subject, action: "run-requested", subject: run.runId };
  const changes: readonly Change[] = [
    { write: "run", run, expect: "absent" },
    { write: "run-of", run },
    workFor({ job: "preview", runId: run.runId }, run.requestedAt),
    { write: "audit", entry },
  ];
  return { run, changes };
}

const RECENT = 20;

async function waitingRun(
  deps: Deps,
  { subject }: Staff,
  objective: Objective,
  basedOn: Run["basedOn"],
): Promise<Run | undefined> {
  const run = (await deps.store.newestRuns("coordinator", RECENT)).find(
    (run) =>
      run.status === "QUEUED" &&
      run.requestedBy === subject &&
      run.objective === objective &&
      run.basedOn === basedOn &&
      run.resultHash === undefined,
  );
  const snapshot = run && (await deps.store.snapshot(run.runId));
  return snapshot === undefined ? run : undefined;
}
