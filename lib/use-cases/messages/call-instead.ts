import type { Message, MessageKind } from "../../domain/messages/message.ts";
import { callTaskId, newTask, TASK_OF, type Task } from "../../domain/staff/task.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { stepOf } from "../step-message.ts";
import type { Facts } from "./facts/facts.ts";
import type { Fate } from "./message-fate.ts";

/** What somebody without mail is called about; the rest reminds or asks, and nobody misses a seat by it. */
const CALLED: Readonly<Record<MessageKind, boolean>> = {
  offer: true,
  "offer-nudge": true,
  "offer-lapsed": true,
  agreement: true,
  "agreement-nudge": true,
  welcome: true,
  "group-starts": true,
  "group-changed": true,
  "group-over": true,
  aftercare: true,
  orientation: true,
  "session-cancelled": true,
  "session-moved": true,
  "closing-dates": true,
  withdrawn: true,
  "left-group": true,
  removed: true,
  receipt: false,
  "new-links": false,
  "session-reminder": false,
  "join-link": false,
  "final-reflection": false,
  "practice-prompt": false,
  survey: false,
  "safety-alert": false,
  "match-report": false,
  "viability-watch": false,
  "bounced-mail": false,
  "stale-waitlist": false,
  "free-seats": false,
  "licence-alert": false,
};

/** The next day at the latest, and before what it is about is over. */
const DUE_MINUTES = 24 * 60;

/**
 * A message that was due to somebody who is reached by telephone becomes a call that a person makes: the row ends and
 * the task begins in one transaction, so that neither is without the other.
 */
export async function callInstead(deps: Deps, message: Message, fate: Fate, facts: Facts): Promise<void> {
  const task = CALLED[message.kind] ? callFor(message, facts) : undefined;
  const isNew = task !== undefined && (await deps.store.task(task.taskId)) === undefined;
  await commitIfCurrent(deps, [
    stepOf(message, fate),
    ...(isNew ? [{ write: "task", task, expect: "absent" } as const] : []),
  ]);
}

function callFor(message: Message, { application, offer, now }: Facts): Task | undefined {
  const { recipient, kind, messageId, cause } = message;
  if (recipient.to !== "person" || application === undefined) return undefined;
  const { personId } = recipient;
  const { applicationId } = application;
  const subject = {
    personId,
    applicationId,
    tell: kind,
    ...(offer === undefined ? {} : { offerId: offer.offerId, groupId: offer.groupId }),
    ...(cause.about === "session" ? { sessionId: cause.sessionId } : {}),
  };
  const dueAt = sooner(addMinutes(now, DUE_MINUTES), message.notAfter);
  return newTask(TASK_OF["waits-for-call"], callTaskId(messageId), subject, { openedAt: now, dueAt });
}

function sooner(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
