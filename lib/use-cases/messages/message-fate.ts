import type { Contact } from "../../domain/intake/application.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Facts } from "./facts.ts";
import { isOncePerMembership, type PersonKind } from "./kind.ts";
import { KINDS } from "./kinds.ts";

/** Why a message is not sent after all: the state it ends in and a short code. */
export type Fate = {
  readonly state: "CANCELLED" | "EXPIRED" | "SUPPRESSED";
  readonly outcome: string;
};

/**
 * undefined when the message is to be sent. Nothing is sent after its cause is gone, nothing to somebody who is not to
 * be written to, nothing of a class the person turned off, and nothing too late.
 */
export function fateOf(message: Message, facts: Facts): Fate | undefined {
  if (facts.now > message.notAfter) return { state: "EXPIRED", outcome: "too-late" };
  const kind = KINDS[message.kind];
  const silence = kind.recipient === "person" ? silenceOf(kind, facts.contact) : undefined;
  if (silence !== undefined) return { state: "SUPPRESSED", outcome: silence };
  const told = isOncePerMembership(kind) && facts.told ? "told-before" : undefined;
  const reasons = [...kind.stillTrue.map((condition) => condition(facts, message)), told];
  const gone = reasons.find((reason) => reason !== undefined);
  return gone === undefined ? undefined : { state: "CANCELLED", outcome: gone };
}

/** Why this person is not written to, or not with this kind of mail. */
function silenceOf(kind: PersonKind, contact: Contact | undefined): string | undefined {
  if (contact === undefined) return "no-contact";
  if (contact.suppressed !== undefined) return contact.suppressed;
  if (kind.class === "reminder" && !contact.reminders) return "reminders-off";
  if (kind.class === "optional" && !contact.optional) return "optional-off";
  return kind.askedFor === "hourBefore" && !contact.hourBefore ? "hour-before-off" : undefined;
}
