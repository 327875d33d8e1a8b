import type { MessageId } from "../domain/ids.ts";
import { CLOCK_STOOD_STILL, QUIET_HOURS } from "../domain/messages/lateness.ts";
import { type Message, readyAt } from "../domain/messages/message.ts";
import { done, resendTaskId } from "../domain/staff/task.ts";
import { commitIfCurrent, commitOrRetry } from "./commit.ts";
import type { Change, Deps } from "./ports.ts";

/** Outcome of a message whose call was cut off once; under at-least-once it is called a second time, and no third. */
export const CALL_LOST = "call-lost";

type Step = Pick<Message, "state"> &
  Partial<
    Pick<Message, "leaseUntil" | "announced" | "attempts" | "notBefore" | "sentAt" | "providerId" | "outcome" | "tells">
  >;

/** The message after this step: a lease and an announcement do not outlive the state they were written for. */
export function stepped(message: Message, step: Step): Message {
  const { leaseUntil: _ended, announced: _over, ...kept } = message;
  return { ...kept, ...waited(message, step), ...step, rev: message.rev + 1 };
}

/** What waited for a person, for a deadline that was moved or for the morning is not late for as long as it did. */
function waited(message: Message, { state, notBefore, outcome }: Step): Pick<Message, "waitedUntil"> {
  if (state !== "PENDING" && state !== "CLAIMED") return {};
  if (message.state === "PARKED") return { waitedUntil: notBefore ?? readyAt(message) };
  return (outcome === QUIET_HOURS || outcome === CLOCK_STOOD_STILL) && notBefore !== undefined
    ? { waitedUntil: notBefore }
    : {};
}

export function stepOf(message: Message, step: Step): Change {
  return { write: "message-step", message: stepped(message, step), expect: message.rev };
}

/** undefined: somebody else moved the message on first, and nothing was written. */
export async function stepMessage(deps: Deps, message: Message, step: Step): Promise<Message | undefined> {
  return (await commitIfCurrent(deps, [stepOf(message, step)])) ? stepped(message, step) : undefined;
}

/**
 * Records that the mail service has accepted the message, whoever finds out first: the sender by the call's reply, or
 * the service's own event after a call that was lost. Does nothing when it is recorded already.
 *
 * @throws DomainError busy
 */
export async function markSent(
  deps: Deps,
  messageId: MessageId,
  sent: Required<Pick<Message, "providerId" | "sentAt">> & { readonly state: "SENT" },
): Promise<void> {
  await commitOrRetry(deps, async () => {
    const message = await deps.store.message(messageId);
    if (message === undefined || message.state === "SENT") return { changes: [] };
    const { outcome: _outcome, ...unsettled } = message;
    const settled = message.state === "UNKNOWN" ? await resendTaskDone(deps, messageId, "mail-events") : [];
    return { changes: [stepOf(unsettled, sent), ...settled] };
  });
}

/** Of a mail that nobody knew of: it was sent again, or is known to be sent after all. */
export async function resendTaskDone(
  deps: Pick<Deps, "store" | "clock">,
  messageId: MessageId,
  by: string,
): Promise<readonly Change[]> {
  const task = await deps.store.task(resendTaskId(messageId));
  if (task === undefined || task.state === "DONE") return [];
  return [{ write: "task", task: done(task, by, deps.clock.now()), expect: task.rev }];
}
