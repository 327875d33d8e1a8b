import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { taskIdOf } from "../hash.ts";
import { ApplicationId, GroupId, MessageId, OfferId, PersonId, SessionId, TaskId } from "../ids.ts";
import { MessageKind } from "../messages/message.ts";

/** What only a person can do. */
export const TaskKind = z.enum([
  "acknowledge-hold",
  "review-unreached",
  "pair-in-one-group",
  "answer-access-request",
  "second-person-at-address",
  "call-person",
  "call-silent-person",
  "resend-message",
  "confirm-channel",
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** States in which somebody waits for a person, and the task that says so: none of them is without one. */
export const TASK_OF = {
  "hold-open": "acknowledge-hold",
  "hold-unreached": "review-unreached",
  "pair-shares-a-group": "pair-in-one-group",
  "access-asked": "answer-access-request",
  "person-unconfirmed": "second-person-at-address",
  "waits-for-call": "call-person",
  "silent-twice": "call-silent-person",
  "mail-unknown": "resend-message",
  "channel-unsafe": "confirm-channel",
} as const satisfies Record<string, TaskKind>;

/** What it is about, as ids: no name, no answer. `offerId`: the seat that is at stake meanwhile. */
const TaskSubject = z.object({
  personId: PersonId,
  applicationId: ApplicationId,
  groupId: GroupId.optional(),
  offerId: OfferId.optional(),
  otherApplicationId: ApplicationId.optional(),
  sessionId: SessionId.optional(),
  /** Which mail nobody knows to have been sent. */
  messageId: MessageId.optional(),
  /** Of a call, and of such a mail: which mail they would have been sent. */
  tell: MessageKind.optional(),
});

/** OPEN until somebody takes it; TAKEN has an owner, who does it or leaves it to another; DONE is the end. */
export const TaskState = z.enum(["OPEN", "TAKEN", "DONE"]);
export type TaskState = z.infer<typeof TaskState>;

export const Task = z.object({
  taskId: TaskId,
  kind: TaskKind,
  subject: TaskSubject,
  state: TaskState,
  openedAt: Instant,
  dueAt: Instant,
  /** Whose it is, as the staff's account says. */
  owner: z.string().optional(),
  takenAt: Instant.optional(),
  doneBy: z.string().optional(),
  doneAt: Instant.optional(),
  rev: z.int().nonnegative(),
});
export type Task = z.infer<typeof Task>;

/** Tasks that end with a decision elsewhere, in the same transaction: nobody ticks them off. */
const ENDED_BY_DECISION: ReadonlySet<TaskKind> = new Set<TaskKind>(["acknowledge-hold", "second-person-at-address"]);

export function endsByDecision({ kind }: Pick<Task, "kind">): boolean {
  return ENDED_BY_DECISION.has(kind);
}

/** The call that a message of somebody without mail becomes. */
export function callTaskId(message: MessageId): TaskId {
  return taskIdOf(TASK_OF["waits-for-call"], message, "");
}

/** Whether to send again a mail of which nobody knows whether it went out. */
export function resendTaskId(message: MessageId): TaskId {
  return taskIdOf(TASK_OF["mail-unknown"], message, "");
}

/** Open from now on, and nobody's yet. */
export function newTask(
  kind: TaskKind,
  taskId: TaskId,
  subject: Task["subject"],
  { openedAt, dueAt }: Pick<Task, "openedAt" | "dueAt">,
): Task {
  return { taskId, kind, subject, state: "OPEN", openedAt, dueAt, rev: 0 };
}

export function taken(task: Task, owner: string, now: Instant): Task {
  return { ...task, state: "TAKEN", owner, takenAt: now, rev: task.rev + 1 };
}

export function done(task: Task, doneBy: string, now: Instant): Task {
  return { ...task, state: "DONE", doneBy, doneAt: now, rev: task.rev + 1 };
}

/** Waits for anybody again, from now on and until `dueAt`. */
export function reopened(
  { owner: _owner, takenAt: _at, doneBy: _by, doneAt: _done, ...task }: Task,
  dueAt: Instant,
): Task {
  return { ...task, state: "OPEN", dueAt, rev: task.rev + 1 };
}
