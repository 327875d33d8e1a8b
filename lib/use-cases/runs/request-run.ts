import type { Objective, Run } from "../../domain/runs/match-run.ts";
import { commitUncontested } from "../commit.ts";
import type { Deps, Staff } from "../ports.ts";
import { NO_ADJUSTMENTS } from "./take-snapshot.ts";

/** Asks for a preview; the matcher makes it. Nothing is offered to anybody before a coordinator approves. */
export async function requestRun(
  deps: Deps,
  staff: Staff,
  { objective = deps.settings.matching.objective }: { readonly objective?: Objective | undefined },
): Promise<Run> {
  const basedOn = await deps.store.activeRun();
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
  await commitUncontested(deps, [
    { write: "run", run, expect: "absent" },
    {
      write: "audit",
      entry: { at: run.requestedAt, actor: staff.subject, action: "run-requested", subject: run.runId },
    },
  ]);
  await deps.queue.toMatcher({ job: "preview", runId: run.runId });
  return run;
}
