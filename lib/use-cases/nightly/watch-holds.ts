import { type Hold, isWaiting } from "../../domain/intake/hold.ts";
import { reopened, type Task } from "../../domain/staff/task.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import { alertFor, NIGHTLY_ROUNDS } from "../intake/holds/hold-alerts.ts";
import type { Change, Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";

/** So long may somebody who acknowledged a hold take to decide; then it is everybody's again. */
const UNDECIDED_DAYS = 3;

/**
 * Nobody on hold is forgotten: one that nobody has acknowledged is said again each night, whatever became of the alerts
 * before; one that was acknowledged and never decided is said anew. Each by its task, of which the list is complete.
 *
 * @throws AggregateError of those that failed, once all others are looked after
 */
export async function watchHolds(deps: Deps): Promise<void> {
  const tasks = (await deps.store.openTasks()).filter(({ kind }) => kind === "acknowledge-hold");
  const failures: unknown[] = [];
  for (const task of tasks) {
    const watched = orSetAside(deps, () => watch(deps, task), undefined);
    await watched.catch((failure: unknown) => void failures.push(failure));
  }
  if (failures.length === 0) return;
  throw new AggregateError(failures, `${failures.length} holds could not be looked at`, { cause: failures[0] });
}

async function watch(deps: Deps, task: Task): Promise<void> {
  const now = deps.clock.now();
  const hold = await deps.store.hold(task.subject.personId);
  if (hold === undefined) return;
  if (isWaiting(hold)) {
    if (hold.dueAt <= now) await deps.store.addMessages([alertFor(deps, hold, NIGHTLY_ROUNDS + dayNumber(now), now)]);
    return;
  }
  const seenAt = hold.acknowledgedAt;
  if (hold.state !== "OPEN" || seenAt === undefined || addMinutes(seenAt, UNDECIDED_DAYS * 24 * 60) > now) return;
  await commitIfCurrent(deps, saidAnew(deps, task, hold, now));
}

function saidAnew(deps: Deps, task: Task, before: Hold, now: Instant): readonly Change[] {
  const { acknowledgedBy: _by, acknowledgedAt: _at, ...unseen } = before;
  const hold: Hold = { ...unseen, since: now, rev: before.rev + 1 };
  return [
    { write: "hold", hold, expect: before.rev },
    { write: "task", task: reopened(task, hold.dueAt), expect: task.rev },
    { write: "message", message: alertFor(deps, hold, 0, now) },
  ];
}

function dayNumber(now: Instant): number {
  return Math.floor(Date.parse(now) / 86_400_000);
}
