import type { Contact } from "../../domain/intake/application.ts";
import type { Message } from "../../domain/messages/message.ts";
import { deadlineOf } from "../../domain/offers/cohort.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import type { Condition } from "./conditions.ts";
import type { Facts } from "./facts/facts.ts";
import type { Kind, PersonKind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import type { ParkedReason } from "./parked-reason.ts";
import { isBeingSaid, saidAlready } from "./said.ts";

/** Why a message is not sent, at least not now: the state it is left in and a short code. */
export type Fate =
  | { readonly state: "CANCELLED" | "EXPIRED" | "SUPPRESSED"; readonly outcome: string }
  | { readonly state: "PARKED"; readonly outcome: ParkedReason }
  /** It is sent then, unless something else has become true. */
  | { readonly state: "PENDING"; readonly outcome: "quiet-hours" | "being-said"; readonly notBefore: Instant };

/** They are called instead. */
export const BY_PHONE = "by-phone";

/**
 * undefined when the message is to be sent. Nothing is sent after its cause is gone, nothing to somebody who is not to
 * be written to, nothing of a class the person turned off, nothing twice, nothing at night, and nothing too late.
 */
export function fateOf(message: Message, facts: Facts): Fate | undefined {
  const kind = KINDS[message.kind];
  const gone = goneFrom(kind, message, facts);
  const waits = firstOf(kind.waitsWhile ?? [], message, facts);
  // What waits does not get too late meanwhile, nor is it lost to a silence that may end with the same decision.
  if (waits !== undefined && (gone === undefined || kind.carriesOut !== undefined)) {
    return { state: "PARKED", outcome: waits };
  }
  if (facts.now > latestOf(message, facts)) return { state: "EXPIRED", outcome: "too-late" };
  // Once it is gone there is nothing to wait with.
  if (facts.address !== undefined && gone === undefined) return { state: "PARKED", outcome: facts.address };
  // Nobody is left to write to: no other silence is for ever.
  if (kind.recipient === "person" && facts.contact === undefined) return { state: "SUPPRESSED", outcome: "no-contact" };
  const silence = kind.recipient === "person" ? silenceOf(kind, facts) : undefined;
  if (silence !== undefined && gone === undefined) return { state: "PARKED", outcome: silence };
  if (gone !== undefined) return { state: "CANCELLED", outcome: gone };
  if (facts.contact?.channel === "phone") return { state: "SUPPRESSED", outcome: BY_PHONE };
  // Somebody's record may come, as long as it is of use to them.
  const isHomeless = kind.recipient === "staff" && facts.staffAddress === undefined;
  return isHomeless ? { state: "PARKED", outcome: "no-address" } : waitOf(kind, message, facts);
}

/** Told this late before it is over, it is told for nothing. */
const OF_USE_MINUTES = 30;

function waitOf(kind: Kind, message: Message, facts: Facts): Fate | undefined {
  const { quietUntil, now } = facts;
  if (isBeingSaid(kind, facts)) return { state: "PENDING", outcome: "being-said", notBefore: addMinutes(now, 1) };
  if (quietUntil === undefined || kind.quietHours === "at-once" || kind.quietHours === "staff") return undefined;
  const isOfUse = addMinutes(quietUntil, OF_USE_MINUTES) <= latestOf(message, facts);
  return isOfUse ? { state: "PENDING", outcome: "quiet-hours", notBefore: quietUntil } : undefined;
}

function goneFrom(kind: Kind, message: Message, facts: Facts): string | undefined {
  return firstOf(kind.stillTrue, message, facts) ?? saidAlready(kind, message, facts);
}

function firstOf<Reason extends string>(
  conditions: readonly Condition<Reason>[],
  message: Message,
  facts: Facts,
): Reason | undefined {
  return conditions.map((condition) => condition(facts, message)).find((reason) => reason !== undefined);
}

/** About an offer whose clock stood still, it is good for as much longer. */
export function latestOf({ notAfter, cause }: Message, { offer }: Pick<Facts, "offer">): Instant {
  if (cause.about !== "offer" || offer === undefined) return notAfter;
  return deadlineOf({ ...offer, expiresAt: notAfter });
}

/**
 * Why this person is not written to for now, or not with this kind of mail. A coordinator, a link that was used or a
 * switch ends it, and what is still of use by then goes out.
 */
function silenceOf(kind: PersonKind, { contact, application }: Facts): ParkedReason | undefined {
  if (contact?.suppressed !== undefined && !triesAnew(kind, contact, application)) return contact.suppressed;
  if (kind.class === "reminder" && !contact?.reminders) return "reminders-off";
  if (kind.class === "optional" && !contact?.optional) return "optional-off";
  return kind.askedFor === "hourBefore" && !contact?.hourBefore ? "hour-before-off" : undefined;
}

/** The address was typed anew since it bounced: it is tried with the one mail that answers that, and no other. */
function triesAnew(kind: PersonKind, { suppressed, refusedAt }: Contact, application: Facts["application"]): boolean {
  if (kind.answersApplication !== true || suppressed !== "bounced" || refusedAt === undefined) return false;
  return application !== undefined && application.submittedAt > refusedAt;
}
