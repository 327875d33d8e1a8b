import { handedOver, type Job } from "../../domain/job.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";

const PER_SWEEP = 200;
/** Any job is done well before that, many times over: what is older needs a person. */
const STUCK_MINUTES = 15;

/**
 * Hands over again the work that is still to be done though it was handed over before: the queue was down, or lost it,
 * or it went wrong. Each time further apart, and never for the last time; what has waited long is counted and named.
 */
export async function sweepJobs(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await sweepArrivals(deps, now);
  const due = await deps.store.dueJobs(now, PER_SWEEP);
  if (due.length === 0) return;
  deps.telemetry.count("jobs-handed-over-again", due.length);
  for (const job of due) if (isStuck(job, now)) tell(deps, job);
  await deps.queue.toMatcher(due);
  // Losing to whoever does it, or asks for it anew, costs nothing.
  await Promise.all(
    due.map((job) => commitIfCurrent(deps, [{ write: "job-step", job: handedOver(job, now), expect: job.rev }])),
  );
}

/** Together, however many there are: each of them waits for the same message. */
async function sweepArrivals(deps: Deps, now: Instant): Promise<void> {
  const due = (await deps.store.arrivals()).filter(({ dueAt }) => dueAt <= now);
  if (due.length === 0) return;
  deps.telemetry.count("jobs-handed-over-again", due.length);
  for (const job of due) if (isStuck(job, now)) tell(deps, job);
  await deps.queue.toArrivals(deps.settings.programme, now);
}

function isStuck({ askedAt }: Job, now: Instant): boolean {
  return addMinutes(askedAt, STUCK_MINUTES) <= now;
}

function tell({ telemetry }: Deps, { jobId, work, askedAt, tries, failures }: Job): void {
  telemetry.count("jobs-stuck", 1);
  telemetry.event("error", "job-stuck", { jobId, job: work.job, askedAt, tries, failures });
}
