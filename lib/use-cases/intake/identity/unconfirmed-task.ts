import { taskIdOf } from "../../../domain/hash.ts";
import type { Application } from "../../../domain/intake/application.ts";
import { done, newTask, TASK_OF, type Task } from "../../../domain/staff/task.ts";
import { addMinutes } from "../../../time/instant.ts";
import type { Change, Deps } from "../../ports.ts";
import type { Applicant } from "./applicant.ts";

const KIND = TASK_OF["person-unconfirmed"];
/** Nobody is placed before it is decided, so it is not left for long. */
const DUE_DAYS = 3;

/** Whether somebody is another person than who is known at their address: one task, however often they write. */
export async function unconfirmedTask(
  deps: Deps,
  { personId, applicationId }: Application,
  { unconfirmed, people }: Applicant,
): Promise<readonly Change[]> {
  const taskId = taskIdOf(KIND, personId, "");
  if (!unconfirmed || (await deps.store.task(taskId)) !== undefined) return [];
  const [first = personId] = people;
  const other = await deps.store.applicationOfPerson(first);
  const known = other === undefined ? {} : { otherApplicationId: other.applicationId };
  const openedAt = deps.clock.now();
  const dueAt = addMinutes(openedAt, DUE_DAYS * 24 * 60);
  const task = newTask(KIND, taskId, { personId, applicationId, ...known }, { openedAt, dueAt });
  return [{ write: "task", task, expect: "absent" }];
}

/** Decided about one; where another of theirs is still to be decided about, the task goes on with that one. */
export async function unconfirmedTaskDone(
  deps: Deps,
  { personId }: Application,
  left: Application | undefined,
  by: string,
): Promise<readonly Change[]> {
  const before = await deps.store.task(taskIdOf(KIND, personId, ""));
  if (before === undefined || before.state === "DONE") return [];
  const next = left && { ...before, subject: { ...before.subject, applicationId: left.applicationId } };
  const task: Task = next === undefined ? done(before, by, deps.clock.now()) : { ...next, rev: before.rev + 1 };
  return [{ write: "task", task, expect: before.rev }];
}
