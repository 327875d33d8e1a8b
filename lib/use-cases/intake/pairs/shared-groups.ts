import { taskIdOf } from "../../../domain/hash.ts";
import type { GroupId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import { newTask, TASK_OF } from "../../../domain/staff/task.ts";
import type { Change, Deps } from "../../ports.ts";

export type Shared = { readonly other: Application; readonly groupId: GroupId };

/** Of these, who has a seat or an offer in the very group that this person has one in: only a person can part them. */
export async function sharedGroups(
  { store }: Deps,
  { personId }: Application,
  apart: readonly Application[],
): Promise<readonly Shared[]> {
  const own = apart.length === 0 ? undefined : await store.placement(personId);
  if (own === undefined) return [];
  const theirs = await Promise.all(apart.map((other) => store.placement(other.personId)));
  return apart.flatMap((other, index) =>
    theirs[index]?.groupId === own.groupId ? [{ other, groupId: own.groupId }] : [],
  );
}

const KIND = TASK_OF["pair-shares-a-group"];

/** One task for two people and a group, from whichever side they were paired. */
export async function pairTasks(
  deps: Deps,
  { personId, applicationId, caseCode }: Application,
  shared: readonly Shared[],
): Promise<readonly Change[]> {
  const openedAt = deps.clock.now();
  const changes = shared.map(async ({ other, groupId }): Promise<readonly Change[]> => {
    const taskId = taskIdOf(KIND, [caseCode, other.caseCode].sort().join(" "), groupId);
    if ((await deps.store.task(taskId)) !== undefined) return [];
    const subject = { personId, applicationId, groupId, otherApplicationId: other.applicationId };
    const task = newTask(KIND, taskId, subject, { openedAt, dueAt: openedAt });
    return [{ write: "task", task, expect: "absent" }];
  });
  return (await Promise.all(changes)).flat();
}
