import { DomainError } from "../../../domain/errors.ts";
import { messageIdOf } from "../../../domain/hash.ts";
import type { MessageId } from "../../../domain/ids.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import { commitOrRetry, commitUncontested } from "../../commit.ts";
import { found } from "../../found.ts";
import type { AuditEntry, Change, Deps, Staff } from "../../ports.ts";
import { resendTaskDone, stepOf } from "../../step-message.ts";
import type { Facts } from "../facts/facts.ts";
import { readFacts } from "../facts/read-facts.ts";
import { fateOf } from "../message-fate.ts";
import { renderMessage } from "../render-message.ts";

/** What would be said now, and to whom. Links are cut short, since whoever has one may act as its person. */
export type ResendPreview = {
  readonly messageId: MessageId;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/**
 * What a message would say if it were sent again now. It names people, so every reading is audited.
 *
 * @throws DomainError not-found; wrong-state saying why it cannot be sent again
 */
export async function previewResend(deps: Deps, staff: Staff, messageId: MessageId): Promise<ResendPreview> {
  const unlinked: Deps = { ...deps, links: { ...deps.links, sign: async () => "…" } };
  const { repeat, facts } = await candidate(unlinked, messageId);
  const { to, subject, text } = await renderMessage({ deps: unlinked, message: repeat, facts });
  await commitUncontested(deps, [audit(deps, staff, messageId, "message-previewed")]);
  return { messageId, to, subject, text };
}

/**
 * A coordinator sends a message again that did not go out, or of which nobody knows: a new row of the same cause, which
 * names the one it repeats. What waited waits no more, and the task that asked about it is done. Asked twice it is one.
 *
 * @returns the new row
 * @throws DomainError not-found; wrong-state saying why it cannot be sent again; busy
 */
export async function resendMessage(deps: Deps, staff: Staff, messageId: MessageId): Promise<Message> {
  const { repeat } = await commitOrRetry(deps, async () => {
    const before = await deps.store.message(repeatIdOf(messageId));
    if (before !== undefined) return { repeat: before, changes: [] };
    const { original, repeat } = await candidate(deps, messageId);
    const ended = original.state === "PARKED" ? [stepOf(original, { state: "CANCELLED", outcome: "sent-again" })] : [];
    const changes: readonly Change[] = [
      { write: "message", message: repeat },
      ...ended,
      ...(await resendTaskDone(deps, messageId, staff.subject)),
      audit(deps, staff, messageId, "message-sent-again"),
    ];
    return { repeat, changes };
  });
  return repeat;
}

type Candidate = { readonly original: Message; readonly repeat: Message; readonly facts: Facts };

async function candidate(deps: Deps, messageId: MessageId): Promise<Candidate> {
  const original = found(await deps.store.message(messageId), "no-message");
  refuseUnended(original);
  const now = deps.clock.now();
  const repeat = repeatOf(original, now);
  const facts = await readFacts(deps, repeat);
  const fate = fateOf(repeat, facts);
  // At night it waits for the morning, and is sent all the same.
  if (fate === undefined || fate.state === "PENDING") return { original, repeat, facts };
  throw new DomainError("wrong-state", { code: "message-not-to-send", facts: { reason: fate.outcome } });
}

function refuseUnended({ state }: Message): void {
  switch (state) {
    case "SENT":
      throw new DomainError("wrong-state", "message-sent-already");
    case "PENDING":
    case "CLAIMED":
    case "CALLING":
      throw new DomainError("wrong-state", "message-under-way");
    case "PARKED":
    case "CANCELLED":
    case "EXPIRED":
    case "SUPPRESSED":
    case "UNKNOWN":
  }
}

function repeatIdOf(messageId: MessageId): MessageId {
  return messageIdOf("resend", messageId, "", 0);
}

function repeatOf(original: Message, now: Instant): Message {
  const { messageId, kind, recipient, cause, causeRev } = original;
  return {
    messageId: repeatIdOf(messageId),
    kind,
    recipient,
    cause,
    causeRev,
    repeats: messageId,
    dueAt: now,
    notAfter: usefulUntil(original, now),
    state: "PENDING",
    attempts: 0,
    rev: 0,
  };
}

/**
 * As long as the first was; what is past its use is good for as long again, since somebody has looked at it. Of a
 * meeting there is no second one.
 */
function usefulUntil({ cause, dueAt, notAfter }: Message, now: Instant): Instant {
  if (notAfter > now || cause.about === "session") return notAfter;
  return addMinutes(now, (Date.parse(notAfter) - Date.parse(dueAt)) / 60_000);
}

function audit(deps: Deps, { subject }: Staff, messageId: MessageId, action: string): Change {
  const entry: AuditEntry = { at: deps.clock.now(), actor: subject, action, subject: messageId, details: {} };
  return { write: "audit", entry };
}
