import { taskIdOf } from "../../domain/hash.ts";
import type { TaskId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { done, newTask, TASK_OF } from "../../domain/staff/task.ts";
import { endOfStaffedDay } from "../../scheduling/staffed-time.ts";
import type { Change, Deps } from "../ports.ts";

const KIND = TASK_OF["silent-twice"];
/** The mail asks first, and most answer it. */
const STAFFED_DAYS = 3;

/** Whoever is paused is called: nobody waits on with nothing more to come, and unknown to anybody. */
export function silenceTask(deps: Deps, application: Application): readonly Change[] {
  if (application.status !== "PAUSED") return [];
  const { personId, applicationId } = application;
  const openedAt = deps.clock.now();
  const dueAt = endOfStaffedDay(openedAt, deps.settings.organisation, STAFFED_DAYS);
  const task = newTask(KIND, taskIdFor(application), { personId, applicationId }, { openedAt, dueAt });
  return [{ write: "task", task, expect: "absent" }];
}

/** They were heard of, or have gone: nobody need call. */
export async function silenceTaskDone(deps: Deps, paused: Application, by: string): Promise<readonly Change[]> {
  if (paused.status !== "PAUSED") return [];
  const task = await deps.store.task(taskIdFor(paused));
  if (task === undefined || task.state === "DONE") return [];
  return [{ write: "task", task: done(task, by, deps.clock.now()), expect: task.rev }];
}

/** One each time that somebody is paused. */
function taskIdFor({ applicationId, silences }: Application): TaskId {
  return taskIdOf(KIND, applicationId, silences.at(-1)?.at ?? "");
}
