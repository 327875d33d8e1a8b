import * as z from "zod";
import { MessageId } from "../../domain/ids.ts";
import type { Message } from "../../domain/messages/message.ts";
import { commitOrRetry } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { CALL_LOST, markSent, stepOf } from "../step-message.ts";
import { traced } from "../traced.ts";
import { noteComeBack, noteDelivered, stopWriting } from "./events/stop-writing.ts";

/**
 * What the mail service says of a mail: the `detail` of its EventBridge event, as far as it is used. `tags.messageId`
 * is the tag the sender set. See "Contents of event data that Amazon SES publishes" in the SES developer guide.
 */
export const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) }),
  /** Permanent, whatever its subtype: also of an address that the account keeps on its own list. */
  bounce: z.object({ bounceType: z.string() }).optional(),
  /** Not said by every provider. */
  complaint: z.object({ complaintFeedbackType: z.string().nullish() }).optional(),
});
export type MailEvent = z.infer<typeof MailEvent>;

/**
 * Settles what became of a message whose call was lost, stops writing to an address that bounced for good, or on
 * several days, or complained, and ends what the mail service took and then refused to deliver. Events come more than
 * once and in any order; repeating one changes nothing.
 *
 * @throws DomainError busy
 */
export async function recordMailEvent(deps: Deps, event: MailEvent): Promise<void> {
  const messageId = MessageId.safeParse(event.mail.tags.messageId?.[0]);
  const message = messageId.success ? await deps.store.message(messageId.data) : undefined;
  if (message === undefined) {
    return deps.telemetry.event("warn", "mail-event-of-no-message", { eventType: event.eventType });
  }
  await recordFor(message.requestId === undefined ? deps : traced(deps, message.requestId), message, event);
}

async function recordFor(deps: Deps, message: Message, event: MailEvent): Promise<void> {
  const { eventType } = event;
  if (eventType === "Reject" || eventType === "Rendering Failure") return refused(deps, message, event);
  // Whatever else it says of a mail, the mail service has taken it.
  await accepted(deps, message, event);
  switch (eventType) {
    case "Send":
      return;
    case "Delivery":
      return noteDelivered(deps, message);
    case "Bounce":
      return bounced(deps, message, event);
    case "Complaint":
      return complained(deps, message, event);
    case "DeliveryDelay":
      deps.telemetry.count("mails-delayed", 1);
      return told(deps, message, eventType);
    default:
      return told(deps, message, eventType);
  }
}

function told({ telemetry }: Deps, { messageId }: Message, eventType: string): void {
  telemetry.event("info", "mail-event", { eventType, messageId });
}

async function accepted(deps: Deps, message: Message, event: MailEvent): Promise<void> {
  // CALLING too: its sender may have died before it could write the reply down.
  const uncertain = message.state === "UNKNOWN" || message.state === "CALLING" || message.outcome === CALL_LOST;
  if (!uncertain) return;
  const sent = { state: "SENT", providerId: event.mail.messageId, sentAt: deps.clock.now() } as const;
  await markSent(deps, message.messageId, sent);
}

/** For good; or for now, or for a reason nobody knows, which is for good once it has been so for days. */
async function bounced(deps: Deps, message: Message, { bounce, mail }: MailEvent): Promise<void> {
  deps.telemetry.count("mails-bounced", 1);
  const sending = { message, providerId: mail.messageId };
  if (bounce?.bounceType === "Permanent") return stopWriting(deps, sending, "bounced");
  deps.telemetry.count("mails-bounced-for-now", 1);
  await noteComeBack(deps, sending);
}

/** What readers do not say of a mail that they do not want: that it is wanted after all, or what a machine found. */
const NO_COMPLAINT: ReadonlySet<string> = new Set(["not-spam", "auth-failure", "virus"]);

async function complained(deps: Deps, message: Message, { complaint, mail }: MailEvent): Promise<void> {
  const type = complaint?.complaintFeedbackType ?? "abuse";
  const { messageId } = message;
  if (NO_COMPLAINT.has(type)) {
    return deps.telemetry.event(type === "not-spam" ? "info" : "error", "mail-feedback", { messageId, type });
  }
  deps.telemetry.count("mails-complained", 1);
  await stopWriting(deps, { message, providerId: mail.messageId }, "complained");
}

const TAKEN: ReadonlySet<Message["state"]> = new Set<Message["state"]>(["SENT", "CALLING", "UNKNOWN"]);

/** Taken, and then not delivered for what it holds: nobody has read it, and nobody will. */
async function refused(deps: Deps, { messageId }: Message, { eventType, mail }: MailEvent): Promise<void> {
  const code = eventType.replace(" ", "");
  const { changes } = await commitOrRetry(deps, async () => {
    const row = await deps.store.message(messageId);
    const isOfThis = row?.providerId === undefined || row.providerId === mail.messageId;
    if (row === undefined || !TAKEN.has(row.state) || !isOfThis) return { changes: [] };
    return { changes: [stepOf(row, { state: "CANCELLED", outcome: `rejected-${code}` })] };
  });
  if (changes.length === 0) return;
  deps.telemetry.count("messages-rejected", 1);
  deps.telemetry.event("error", "message-rejected", { messageId, code });
}
