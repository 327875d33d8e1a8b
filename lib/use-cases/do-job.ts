import type { JobId } from "../domain/ids.ts";
import { begun, isBeingDone, type Job, putOff } from "../domain/job.ts";
import { commitIfCurrent } from "./commit.ts";
import type { Deps } from "./ports.ts";
import { traced } from "./traced.ts";

/**
 * Does the work of a row, and deletes the row once it is done. What was handed over twice is done once; what went
 * wrong, or killed whoever did it, is handed over again by a later sweep; what was asked for again meanwhile stays.
 *
 * @param perform false when it went wrong
 */
export async function doJob(
  deps: Deps,
  jobId: JobId,
  perform: (deps: Deps, job: Job) => Promise<boolean>,
): Promise<void> {
  const waiting = await deps.store.job(jobId);
  if (waiting === undefined || isBeingDone(waiting, deps.clock.now())) return;
  const job = begun(waiting, deps.clock.now());
  // Losing means that somebody else has begun it, or has handed it over again.
  if (!(await commitIfCurrent(deps, [{ write: "job-step", job, expect: waiting.rev }]))) return;
  const done = await perform(job.requestId === undefined ? deps : traced(deps, job.requestId), job);
  if (done) await commitIfCurrent(deps, [{ write: "job-done", job }]);
  else await commitIfCurrent(deps, [{ write: "job-step", job: putOff(job, deps.clock.now()), expect: job.rev }]);
}
