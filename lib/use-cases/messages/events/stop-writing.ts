import type { ApplicationId, PersonId } from "../../../domain/ids.ts";
import type { Contact } from "../../../domain/intake/application.ts";
import { cameBack, isUnreached } from "../../../domain/messages/come-back.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { commitOrRetry } from "../../commit.ts";
import { toDuty } from "../../duty.ts";
import type { Change, Deps } from "../../ports.ts";
import { stepOf } from "../../step-message.ts";
import { applicationOfMessage } from "./application-of-message.ts";

/** Once the address is known to be bad, the coordinator has this long to read of it. */
const NEWS_MINUTES = 7 * 24 * 60;

/** What was sent, as the mail service names it. */
type Sending = { readonly message: Message; readonly providerId: string };

/**
 * Stops writing to somebody whose address bounced for good, or who complained; the coordinator is told. A mail that
 * bounced has said nothing to anybody: it waits for the address to be mended. Doing it twice changes nothing.
 *
 * @throws DomainError busy
 */
export async function stopWriting(deps: Deps, sending: Sending, why: "bounced" | "complained"): Promise<void> {
  const personId = personOf(deps, sending.message, why);
  if (personId === undefined) return;
  const refusedOf = `${sending.message.messageId} ${sending.providerId}`;
  await commitOrRetry(deps, async () => {
    const contact = await deps.store.contact(personId);
    if (contact === undefined || contact.refusedOf === refusedOf) return { changes: [] };
    const parking = why === "bounced" ? await parked(deps, sending) : [];
    return { changes: [...(await silencing(deps, { ...contact, refusedOf }, sending.message, why)), ...parking] };
  });
}

/**
 * A mail came back for now: its mailbox was full, or its server down for too long. On four days, with no mail delivered
 * in between, that is as good as a bounce for good.
 *
 * @throws DomainError busy
 */
export async function noteComeBack(deps: Deps, { message, providerId }: Sending): Promise<void> {
  const personId = personOf(deps, message, "bounced");
  if (personId === undefined) return;
  const { contact } = await commitOrRetry(deps, async () => {
    const before = await deps.store.contact(personId);
    if (before === undefined || before.suppressed !== undefined) return { contact: undefined, changes: [] };
    const comeBack = cameBack(before.comeBack, deps.clock.now());
    const contact: Contact = { ...before, comeBack, rev: before.rev + 1 };
    if (comeBack === before.comeBack) return { contact: before, changes: [] };
    return { contact, changes: [{ write: "contact", contact, expect: before.rev }] };
  });
  if (contact?.comeBack !== undefined && isUnreached(contact.comeBack)) {
    await stopWriting(deps, { message, providerId }, "bounced");
  }
}

/** A mail was delivered: what came back before counts no more, and no list of the mail service has the address. */
export async function noteDelivered(deps: Deps, { recipient }: Message): Promise<void> {
  if (recipient.to !== "person") return;
  await commitOrRetry(deps, async () => {
    const before = await deps.store.contact(recipient.personId);
    // Silence outlasts a mail from before it that was delivered late.
    if (before === undefined || before.suppressed !== undefined) return { changes: [] };
    const { comeBack, refusedAt, ...contact } = before;
    if (comeBack === undefined && refusedAt === undefined) return { changes: [] };
    return { changes: [{ write: "contact", contact: { ...contact, rev: before.rev + 1 }, expect: before.rev }] };
  });
}

function personOf(deps: Deps, { recipient, messageId }: Message, why: string): PersonId | undefined {
  if (recipient.to === "person") return recipient.personId;
  deps.telemetry.event("error", "staff-mail-failed", { messageId, why });
  return undefined;
}

/** Of this very sending, and not of one before it. */
async function parked({ store, clock }: Deps, { message, providerId }: Sending): Promise<readonly Change[]> {
  const row = await store.message(message.messageId);
  if (row?.state !== "SENT" || row.providerId !== providerId) return [];
  return [stepOf(row, { state: "PARKED", outcome: "bounced", notBefore: addMinutes(clock.now(), 60) })];
}

/** Whoever is not written to already stays so for the first reason there was. */
async function silencing(
  deps: Deps,
  before: Contact,
  message: Message,
  why: "bounced" | "complained",
): Promise<readonly Change[]> {
  if (before.suppressed === "unsafe_channel") return [];
  const now = deps.clock.now();
  const { comeBack: _counted, ...kept } = before;
  const contact: Contact = { ...kept, suppressed: before.suppressed ?? why, refusedAt: now, rev: before.rev + 1 };
  const write: Change = { write: "contact", contact, expect: before.rev };
  if (before.suppressed !== undefined) return [write];
  const applicationId = await applicationOfMessage(deps, message);
  return [write, audit(before.personId, why, now), ...tellDuty(deps, applicationId, contact.rev, now)];
}

function audit(subject: PersonId, why: string, at: Instant): Change {
  const entry = { at, actor: "mail-events", action: "contact-suppressed", subject, details: { why } };
  return { write: "audit", entry };
}

/** The contact's revision tells one bounce from the next, after the address was mended in between. */
function tellDuty(deps: Deps, applicationId: ApplicationId | undefined, rev: number, now: Instant): readonly Change[] {
  if (applicationId === undefined) return [];
  const cause = { about: "application", applicationId } as const;
  const message = newMessage("bounced-mail", toDuty(deps), cause, rev, now, addMinutes(now, NEWS_MINUTES));
  return [{ write: "message", message }];
}
