import { isArrival, newJob, type Work } from "../domain/job.ts";
import type { Instant } from "../time/instant.ts";
import type { Change, Deps } from "./ports.ts";

/** Work that a transaction makes necessary, to be written in that transaction; then `handOver`. */
export function workFor(work: Work, now: Instant): Change {
  return { write: "job", job: newJob(work, now) };
}

/**
 * Hands over at once what a commit has asked for. What was committed is done, whatever the queue says: a failure is
 * counted and logged, and the next sweep hands the rows over again.
 *
 * @param changes all that was committed
 */
export async function handOver(
  deps: Pick<Deps, "queue" | "telemetry" | "settings">,
  changes: readonly Change[],
): Promise<void> {
  const jobs = changes.flatMap((change) => (change.write === "job" ? [change.job] : []));
  if (jobs.length === 0) return;
  const others = jobs.filter((job) => !isArrival(job));
  const arrival = jobs.find(isArrival);
  try {
    if (others.length > 0) await deps.queue.toMatcher(others);
    if (arrival !== undefined) await deps.queue.toArrivals(deps.settings.programme, arrival.askedAt);
  } catch (failure) {
    const error = failure instanceof Error ? failure.name : "unknown";
    deps.telemetry.count("hand-overs-failed", jobs.length);
    deps.telemetry.event("warn", "hand-over-failed", { jobs: jobs.length, error });
  }
}
