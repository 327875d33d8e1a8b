import { DomainError } from "../../domain/errors.ts";
import type { TaskId } from "../../domain/ids.ts";
import { isWaiting } from "../../domain/intake/hold.ts";
import { done, endsByDecision, type Task, taken } from "../../domain/staff/task.ts";
import { commitOrRetry } from "../commit.ts";
import { found } from "../found.ts";
import { acknowledged } from "../intake/holds/end-hold.ts";
import { holdTaskId } from "../intake/holds/raise-hold.ts";
import type { Change, Deps, Staff } from "../ports.ts";

/**
 * Whoever takes a task owns it, and may take it over from somebody else. Taking that of a hold acknowledges the hold:
 * alerting ends.
 *
 * @throws DomainError not-found; wrong-state once it is done; busy
 */
export async function takeTask(deps: Deps, staff: Staff, taskId: TaskId): Promise<Task> {
  const { task } = await commitOrRetry(deps, async () => {
    const before = await openTask(deps, taskId);
    const task = taken(before, staff.subject, deps.clock.now());
    return { task, changes: [...(await taking(deps, staff, before, task)), audit(deps, staff, task, "task-taken")] };
  });
  return task;
}

/**
 * What was to be done is done. A task that ends with a decision about a case ends there, and nowhere else.
 *
 * @throws DomainError not-found; wrong-state once it is done, or when it ends with a decision; busy
 */
export async function finishTask(deps: Deps, staff: Staff, taskId: TaskId): Promise<Task> {
  const { task } = await commitOrRetry(deps, async () => {
    const finished = found(await deps.store.task(taskId), "no-task");
    if (finished.state === "DONE" && finished.doneBy === staff.subject) return { task: finished, changes: [] };
    const before = await openTask(deps, taskId);
    if (endsByDecision(before)) throw new DomainError("wrong-state", "task-ends-by-decision");
    const task = done(before, staff.subject, deps.clock.now());
    const step: Change = { write: "task", task, expect: before.rev };
    return { task, changes: [step, audit(deps, staff, task, "task-done")] };
  });
  return task;
}

async function openTask(deps: Deps, taskId: TaskId): Promise<Task> {
  const task = found(await deps.store.task(taskId), "no-task");
  if (task.state === "DONE") throw new DomainError("wrong-state", "task-done-already");
  return task;
}

async function taking(deps: Deps, staff: Staff, before: Task, task: Task): Promise<readonly Change[]> {
  const step: Change = { write: "task", task, expect: before.rev };
  if (task.kind !== "acknowledge-hold") return [step];
  const hold = await deps.store.hold(task.subject.personId);
  if (hold === undefined || holdTaskId(hold) !== task.taskId || !isWaiting(hold)) return [step];
  return acknowledged(deps, staff, hold);
}

function audit(deps: Deps, { subject }: Staff, { taskId, kind }: Task, action: string): Change {
  return {
    write: "audit",
    entry: { at: deps.clock.now(), actor: subject, action, subject: taskId, details: { kind } },
  };
}
