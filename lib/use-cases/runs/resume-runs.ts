import type { Run } from "../../domain/runs/match-run.ts";
import { addMinutes } from "../../time/instant.ts";
import type { Deps, MatcherJob } from "../ports.ts";

const RECENT = 100;
const LONGER_THAN_ANY_RUN_MINUTES = 30;

/**
 * Queues the work of runs that have stood still: their job was lost between the commit and the queue, or kept failing.
 * Safe at any time, since each job does nothing where nothing is left to do. For the planner, nightly.
 */
export async function resumeRuns(deps: Deps): Promise<number> {
  const before = addMinutes(deps.clock.now(), -LONGER_THAN_ANY_RUN_MINUTES);
  const { items } = await deps.store.runs({ limit: RECENT });
  const jobs = items.flatMap((run) => ((run.approvedAt ?? run.requestedAt) < before ? (jobOf(run) ?? []) : []));
  for (const job of jobs) await deps.queue.toMatcher(job);
  return jobs.length;
}

function jobOf({ runId, status }: Run): MatcherJob | undefined {
  switch (status) {
    case "QUEUED":
      return { job: "preview", runId };
    case "APPROVED":
      return { job: "materialise", runId };
    case "PREVIEW":
    case "FAILED":
    case "MATERIALISED":
    case "DISCARDED":
      return undefined;
  }
}
