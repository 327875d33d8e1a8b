import { taskIdOf } from "../../../domain/hash.ts";
import type { PersonId, TaskId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { Hold } from "../../../domain/intake/hold.ts";
import { isOnHold } from "../../../domain/intake/screening.ts";
import { done, newTask, reopened, TASK_OF, type Task, taken } from "../../../domain/staff/task.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { peopleAtAddressOf } from "../../people-at-address.ts";
import type { Change, Deps, Staff } from "../../ports.ts";
import { clocksStarted } from "./address-clocks.ts";
import { holdTaskId } from "./raise-hold.ts";

/** Somebody looks: alerting ends, and the task is theirs until they decide. */
export async function acknowledged(deps: Deps, { subject }: Staff, hold: Hold): Promise<readonly Change[]> {
  const now = deps.clock.now();
  const seen: Hold = { ...hold, acknowledgedBy: subject, acknowledgedAt: now, rev: hold.rev + 1 };
  const task = await deps.store.task(holdTaskId(hold));
  return [
    { write: "hold", hold: seen, expect: hold.rev },
    ...(task === undefined || task.state === "DONE" ? [] : [step(task, taken(task, subject, now))]),
  ];
}

/** The hold ends: its task is done, what it held back of this person's applications is cleared, their clock runs on. */
export async function liftHold(
  deps: Deps,
  { subject }: Staff,
  hold: Hold,
  decided: Application,
): Promise<readonly Change[]> {
  return [...(await lifted(deps, hold, subject)), ...(await cleared(deps, hold, decided))];
}

/** The hold is over, and the clocks that stood still for it run on. */
export async function lifted(deps: Deps, hold: Hold, by: string): Promise<readonly Change[]> {
  const people = await freedBy(deps, hold);
  return [...(await holdGone(deps, hold, by)), ...(await clocksStarted(deps, hold.personId, people))];
}

/** The hold with its tasks, where no offer of this person is left to go on. */
export async function holdOver(deps: Deps, hold: Hold, by: string): Promise<readonly Change[]> {
  const others = (await freedBy(deps, hold)).filter((person) => person !== hold.personId);
  return [...(await holdGone(deps, hold, by)), ...(await clocksStarted(deps, hold.personId, others))];
}

/** Whose clocks run on without this hold: all who share the address, or nobody while another of them is on hold. */
async function freedBy(deps: Deps, { personId }: Hold): Promise<readonly PersonId[]> {
  const people = await peopleAtAddressOf(deps, personId);
  const onHold = await deps.store.onHold(people.filter((person) => person !== personId));
  return onHold.size > 0 ? [] : people;
}

/** The hold with its tasks, and nothing else. */
export async function holdGone(deps: Deps, hold: Hold, by: string): Promise<readonly Change[]> {
  const now = deps.clock.now();
  return [
    { write: "hold-lift", personId: hold.personId, expect: hold.rev },
    ...(await endTask(deps, holdTaskId(hold), by, now)),
    ...(await endTask(deps, reviewTaskId(hold), by, now)),
  ];
}

/** A second person looks again after this long: nobody stays unreached and forgotten. */
const REVIEW_DAYS = 7;

/** Two attempts have failed: a decision, and still no way to a place before a second person has looked. */
export async function unreached(
  deps: Deps,
  { subject }: Staff,
  hold: Hold,
  { applicationId }: Application,
): Promise<readonly Change[]> {
  const now = deps.clock.now();
  const { personId } = hold;
  const dueAt = addMinutes(now, REVIEW_DAYS * 24 * 60);
  const taskId = reviewTaskId(hold);
  const known = await deps.store.task(taskId);
  const review =
    known === undefined
      ? newTask(TASK_OF["hold-unreached"], taskId, { personId, applicationId }, { openedAt: now, dueAt })
      : reopened(known, dueAt);
  return [
    { write: "hold", hold: { ...hold, state: "UNREACHED", rev: hold.rev + 1 }, expect: hold.rev },
    ...(await endTask(deps, holdTaskId(hold), subject, now)),
    { write: "task", task: review, expect: known?.rev ?? "absent" },
  ];
}

/** One as long as the hold lasts, however often nobody was reached meanwhile. */
function reviewTaskId({ personId, raisedAt }: Hold): TaskId {
  return taskIdOf(TASK_OF["hold-unreached"], personId, raisedAt);
}

/** Done by the decision itself, looking again at somebody who was not reached too. */
async function endTask(deps: Deps, taskId: TaskId, by: string, now: Instant): Promise<readonly Change[]> {
  const task = await deps.store.task(taskId);
  return task === undefined || task.state === "DONE" ? [] : [step(task, done(task, by, now))];
}

function step(before: Task, task: Task): Change {
  return { write: "task", task, expect: before.rev };
}

/** The other applications that raised it: decided by the same look at the person. */
async function cleared(deps: Deps, hold: Hold, decided: Application): Promise<readonly Change[]> {
  const ids = hold.raisedBy.map(({ applicationId }) => applicationId).filter((id) => id !== decided.applicationId);
  const others = await Promise.all(ids.map((id) => deps.store.application(id)));
  return others.flatMap((other): readonly Change[] => {
    if (other === undefined || !(isOnHold(other.safety) || other.safety === "UNREACHED")) return [];
    const application: Application = { ...other, safety: "CLEARED", rev: other.rev + 1 };
    return [{ write: "application", application, expect: other.rev }];
  });
}
