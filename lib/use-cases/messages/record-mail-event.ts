import * as z from "zod";
import { type ApplicationId, MessageId, type PersonId } from "../../domain/ids.ts";
import type { Contact } from "../../domain/intake/application.ts";
import type { Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitOrRetry } from "../commit.ts";
import { toDuty } from "../duty.ts";
import type { Change, Deps } from "../ports.ts";
import { CALL_LOST, markSent } from "../step-message.ts";
import { traced } from "../traced.ts";

/**
 * What the mail service says of a mail: the `detail` of its EventBridge event, as far as it is used. `tags.messageId`
 * is the tag the sender set. See "Contents of event data that Amazon SES publishes" in the SES developer guide.
 */
export const MailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) }),
  bounce: z.object({ bounceType: z.string() }).optional(),
});
export type MailEvent = z.infer<typeof MailEvent>;

/** Once the address is known to be bad, the coordinator has this long to read of it. */
const NEWS_MINUTES = 7 * 24 * 60;

/**
 * Settles what became of a message whose call was lost, and stops writing to an address that bounced for good or
 * complained. Events come more than once and in any order; repeating one changes nothing.
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
  switch (event.eventType) {
    case "Send":
    case "Delivery":
      return accepted(deps, message, event);
    case "Bounce":
      deps.telemetry.count("mails-bounced", 1);
      if (event.bounce?.bounceType === "Permanent") await stopWriting(deps, message, "bounced");
      return;
    case "Complaint":
      deps.telemetry.count("mails-complained", 1);
      return stopWriting(deps, message, "complained");
    default:
      return deps.telemetry.event("info", "mail-event", { eventType: event.eventType, messageId: message.messageId });
  }
}

async function accepted(deps: Deps, message: Message, event: MailEvent): Promise<void> {
  // CALLING too: its sender may have died before it could write the reply down.
  const uncertain = message.state === "UNKNOWN" || message.state === "CALLING" || message.outcome === CALL_LOST;
  if (!uncertain) return;
  const sent = { state: "SENT", providerId: event.mail.messageId, sentAt: deps.clock.now() } as const;
  await markSent(deps, message.messageId, sent);
}

async function stopWriting(deps: Deps, message: Message, why: "bounced" | "complained"): Promise<void> {
  const { recipient, messageId } = message;
  if (recipient.to !== "person") return deps.telemetry.event("error", "staff-mail-failed", { messageId, why });
  await commitOrRetry(deps, async () => {
    const contact = await deps.store.contact(recipient.personId);
    // Whoever is not written to already stays so for the first reason there was.
    if (contact === undefined || contact.suppressed !== undefined) return { changes: [] };
    const applicationId = await applicationOf(deps, message);
    return { changes: suppression(deps, contact, why, applicationId) };
  });
}

/** The case the mail was about: what the coordinator knows the person by. */
async function applicationOf({ store }: Deps, { cause }: Message): Promise<ApplicationId | undefined> {
  switch (cause.about) {
    case "application":
      return cause.applicationId;
    case "offer":
    case "membership":
    case "session":
      return (await store.offer(cause.offerId))?.applicationId;
    case "run":
    case "group":
    case "hold":
      return undefined;
  }
}

function suppression(
  deps: Deps,
  contact: Contact,
  why: "bounced" | "complained",
  applicationId: ApplicationId | undefined,
): readonly Change[] {
  const now = deps.clock.now();
  const suppressed: Contact = { ...contact, suppressed: why, rev: contact.rev + 1 };
  return [
    { write: "contact", contact: suppressed, expect: contact.rev },
    { write: "audit", entry: audit(contact.personId, why, now) },
    ...(applicationId === undefined ? [] : [tellDuty(deps, applicationId, suppressed.rev, now)]),
  ];
}

function audit(subject: PersonId, why: string, at: Instant) {
  return { at, actor: "mail-events", action: "contact-suppressed", subject, details: { why } };
}

/** The contact's revision tells one bounce from the next, after the address was mended in between. */
function tellDuty(deps: Deps, applicationId: ApplicationId, rev: number, now: Instant): Change {
  const cause = { about: "application", applicationId } as const;
  const message = newMessage("bounced-mail", toDuty(deps), cause, rev, now, addMinutes(now, NEWS_MINUTES));
  return { write: "message", message };
}
