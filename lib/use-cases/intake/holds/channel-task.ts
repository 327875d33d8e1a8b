import { taskIdOf } from "../../../domain/hash.ts";
import type { ApplicationId, PersonId, TaskId } from "../../../domain/ids.ts";
import { done, newTask, reopened, TASK_OF } from "../../../domain/staff/task.ts";
import { reviewDue } from "../../../scheduling/review-due.ts";
import type { Change, Deps } from "../../ports.ts";

/** One a person: asked for again once it was done and mail to them is kept back all the same. */
function channelTaskId(personId: PersonId): TaskId {
  return taskIdOf(TASK_OF["channel-unsafe"], personId, "");
}

/**
 * Somebody said that it is not safe to write to this person, mail is kept back for it, and no hold is left by which a
 * person looks: they are asked to find a safe channel.
 *
 * @param applicationId of this person, or of whoever shares their address and waits
 */
export async function channelTask(
  { store, clock, settings }: Deps,
  personId: PersonId,
  applicationId: ApplicationId,
): Promise<readonly Change[]> {
  const now = clock.now();
  const taskId = channelTaskId(personId);
  const known = await store.task(taskId);
  if (known !== undefined && known.state !== "DONE") return [];
  const { dueAt } = reviewDue("ASK", now, settings.organisation);
  const subject = { personId, applicationId };
  return known === undefined
    ? [
        {
          write: "task",
          task: newTask(TASK_OF["channel-unsafe"], taskId, subject, { openedAt: now, dueAt }),
          expect: "absent",
        },
      ]
    : [{ write: "task", task: reopened(known, dueAt), expect: known.rev }];
}

/** The same of everybody among these to whom it is not safe to write: mail to all of them is kept back. */
export async function channelTasks(
  deps: Deps,
  people: readonly PersonId[],
  asking: ApplicationId,
): Promise<readonly Change[]> {
  if ((await deps.store.onHold(people)).size > 0) return [];
  const contacts = await Promise.all(people.map((person) => deps.store.contact(person)));
  const silent = contacts.flatMap((contact) => (contact?.suppressed === "unsafe_channel" ? contact.personId : []));
  const tasks = silent.slice(0, MOST_AT_ONCE).map(async (person) => {
    const own = await deps.store.applicationOfPerson(person);
    return channelTask(deps, person, own?.applicationId ?? asking);
  });
  return (await Promise.all(tasks)).flat();
}

/** More never share an address in earnest; the next mail that is kept back asks for the rest. */
const MOST_AT_ONCE = 10;

/** A safe channel was confirmed. */
export async function channelTaskDone(
  { store, clock }: Deps,
  personId: PersonId,
  by: string,
): Promise<readonly Change[]> {
  const task = await store.task(channelTaskId(personId));
  if (task === undefined || task.state === "DONE") return [];
  return [{ write: "task", task: done(task, by, clock.now()), expect: task.rev }];
}
