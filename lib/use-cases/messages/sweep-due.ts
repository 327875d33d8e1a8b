import type { Deps } from "../ports.ts";
import { sweepJobs } from "./sweep-jobs.ts";

/**
 * What one minute can hand over: some fourteen a second, the rate a new mail account is first given. The rest is still
 * due a minute later.
 */
const PER_SWEEP = 840;

/**
 * Each minute: messages that are due to the sender, and work that nobody has done yet to the matcher. Neither stops the
 * other.
 *
 * @throws AggregateError of those that failed, once both were tried
 */
export async function sweep(deps: Deps): Promise<void> {
  const outcomes = await Promise.allSettled([sweepDue(deps), sweepJobs(deps)]);
  const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  if (failures.length === 0) return;
  throw new AggregateError(failures, `${failures.length} of ${outcomes.length} sweeps failed`, { cause: failures[0] });
}

/**
 * Hands the ids of what is due to the sender's queue. Changes no row: an id handed over twice is claimed once.
 *
 * @returns how many were handed over
 */
export async function sweepDue(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.store.dueMessages(now, PER_SWEEP);
  if (due.length > 0) await deps.queue.toSender(due.map(({ messageId }) => messageId));
  // What is parked waits for somebody's decision, which is no lateness of ours.
  const oldest = due.find(({ state }) => state !== "PARKED");
  const overdueMs = oldest === undefined ? 0 : Math.max(0, Date.parse(now) - Date.parse(oldest.dueAt));
  deps.telemetry.count("messages-due", due.length);
  deps.telemetry.count("oldest-overdue-seconds", Math.round(overdueMs / 1000));
  return due.length;
}
