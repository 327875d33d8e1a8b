import { taskIdOf } from "../../domain/hash.ts";
import { asksForAccess } from "../../domain/intake/access-request.ts";
import type { Application, KeptIntake } from "../../domain/intake/application.ts";
import { done, newTask, TASK_OF, type Task } from "../../domain/staff/task.ts";
import { addMinutes } from "../../time/instant.ts";
import type { Change, Deps } from "../ports.ts";

const KIND = TASK_OF["access-asked"];
/** Nobody is placed before it is answered, so it is not left for long. */
const DUE_DAYS = 3;

/** Whether an access need that no list has can be met is somebody's task, so that nobody waits unanswered. */
export async function accessTask(
  deps: Deps,
  application: Application,
  intake: Pick<KeptIntake, "accessNeeds">,
): Promise<readonly Change[]> {
  if (!asksForAccess(intake) || application.accessAnswer !== undefined) return [];
  const { personId, applicationId } = application;
  const taskId = taskIdOf(KIND, applicationId, "");
  const known = await deps.store.task(taskId);
  // Verified once more, as another person's.
  if (known !== undefined) {
    const task: Task = { ...known, subject: { personId, applicationId }, rev: known.rev + 1 };
    return [{ write: "task", task, expect: known.rev }];
  }
  const openedAt = deps.clock.now();
  const dueAt = addMinutes(openedAt, DUE_DAYS * 24 * 60);
  const task = newTask(KIND, taskId, { personId, applicationId }, { openedAt, dueAt });
  return [{ write: "task", task, expect: "absent" }];
}

/** The answer is all there was to do. */
export async function accessTaskDone(
  deps: Deps,
  { applicationId }: Application,
  by: string,
): Promise<readonly Change[]> {
  const task = await deps.store.task(taskIdOf(KIND, applicationId, ""));
  if (task === undefined || task.state === "DONE") return [];
  return [{ write: "task", task: done(task, by, deps.clock.now()), expect: task.rev }];
}
