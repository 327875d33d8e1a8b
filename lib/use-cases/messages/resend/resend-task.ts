import type { Message } from "../../../domain/messages/message.ts";
import { newTask, resendTaskId, TASK_OF } from "../../../domain/staff/task.ts";
import { addMinutes } from "../../../time/instant.ts";
import type { Change, Deps } from "../../ports.ts";
import { applicationOfMessage } from "../events/application-of-message.ts";

const DUE_MINUTES = 24 * 60;

/**
 * Nobody knows whether a mail to a person went out: somebody sends it again, or leaves it. Within a day, and while it
 * is of use. Of an application that was erased there is nobody left to write to.
 */
export async function resendTask(deps: Deps, message: Message): Promise<readonly Change[]> {
  const { messageId, recipient, kind, notAfter } = message;
  if (recipient.to !== "person") return [];
  const applicationId = await applicationOfMessage(deps, message);
  const taskId = resendTaskId(messageId);
  if (applicationId === undefined || (await deps.store.task(taskId)) !== undefined) return [];
  const now = deps.clock.now();
  const tomorrow = addMinutes(now, DUE_MINUTES);
  const dueAt = tomorrow < notAfter ? tomorrow : notAfter;
  const subject = { personId: recipient.personId, applicationId, messageId, tell: kind };
  const task = newTask(TASK_OF["mail-unknown"], taskId, subject, { openedAt: now, dueAt });
  return [{ write: "task", task, expect: "absent" }];
}
