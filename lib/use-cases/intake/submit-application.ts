import { DomainError } from "../../domain/errors.ts";
import { personIdOf } from "../../domain/hash.ts";
import { caseCodeOf, type PersonId } from "../../domain/ids.ts";
import type { Application, Contact, Intake } from "../../domain/intake/application.ts";
import { isOnHold, type Screening, screen } from "../../domain/intake/screening.ts";
import type { Message } from "../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { commitOrRetry } from "../commit.ts";
import type { AuditEntry, Change, Deps, IdempotencyRecord } from "../ports.ts";
import { contactOf } from "./contact-of.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";
import { refuseWithoutConsent } from "./intake-gate.ts";
import { alertFor, receiptFor } from "./intake-messages.ts";
import { type SubmitReply, submitReply } from "./submit-reply.ts";

export type { SubmitReply };

export type Submission = {
  readonly intake: Intake;
  readonly idempotencyKey: string;
  /** Hash of the body as sent. */
  readonly bodyHash: string;
};

/**
 * Screens and stores an application. The same key and body get the same reply, however often and however many at
 * once; the record of that is part of the one transaction that stores everything else.
 *
 * @throws DomainError consent-required, validation-failed, idempotency-key-reused, busy
 */
export async function submitApplication(deps: Deps, submission: Submission): Promise<SubmitReply> {
  const key = `submit-application:${submission.idempotencyKey}`;
  const { reply, application } = await commitOrRetry(deps, async (): Promise<Submitted> => {
    const earlier = await earlierReply(deps, key, submission.bodyHash);
    return earlier === undefined ? screened(deps, key, submission) : { reply: earlier, changes: [] };
  });
  if (application !== undefined) count(deps, application);
  return reply;
}

async function earlierReply(deps: Deps, key: string, bodyHash: string): Promise<SubmitReply | undefined> {
  const record = await deps.store.idempotency(key);
  if (record === undefined) return undefined;
  if (record.bodyHash !== bodyHash) {
    throw new DomainError("idempotency-key-reused", "key-reused");
  }
  // Keys are named after the operation, so only this one's replies are found under them.
  return record.reply as SubmitReply;
}

type Submitted = {
  readonly reply: SubmitReply;
  /** undefined when it was stored by an earlier request. */
  readonly application?: Application;
  readonly changes: readonly Change[];
};

async function screened(deps: Deps, key: string, { intake, bodyHash }: Submission): Promise<Submitted> {
  refuseWithoutConsent(intake, deps.settings, deps.clock.now());
  const now = deps.clock.now();
  const screening = screen(intake.safety);
  const personId = personIdOf(intake.email, await deps.personSecret());
  const application = newApplication(deps, personId, intake, screening, now);
  const known = await deps.store.contact(application.personId);
  const contact = contactOf(application.personId, intake);
  const crisis = crisisOfIntake(intake, deps.settings);
  const reply = submitReply(application, screening, contact.locale, crisis);
  const changes: readonly Change[] = [
    { write: "idempotency", record: record(deps, key, bodyHash, reply, now) },
    { write: "application", application, expect: "absent" },
    { write: "intake", applicationId: application.applicationId, intake, expect: "absent" },
    ...contactChanges(known, contact, screening),
    ...messages(application, known, screening, now).map((message) => ({ write: "message", message }) as const),
    { write: "audit", entry: submitted(application, now) },
  ];
  return { reply, application, changes };
}

function count({ telemetry }: Deps, { safety }: Application): void {
  telemetry.count("applications-submitted", 1);
  if (isOnHold(safety)) telemetry.count("applications-held", 1);
}

function newApplication(
  { ids }: Deps,
  personId: PersonId,
  intake: Intake,
  screening: Screening,
  now: Instant,
): Application {
  const applicationId = ids.application();
  return {
    applicationId,
    personId,
    caseCode: caseCodeOf(applicationId),
    status: "SUBMITTED",
    safety: screening.state,
    submittedAt: now,
    country: intake.country,
    timeZone: intake.timeZone,
    declinedGroups: [],
    keepApart: [],
    keepTogether: [],
    rev: 0,
  };
}

/**
 * Whoever posts somebody else's address changes nothing of theirs: a known contact stays as it is until the link in
 * that inbox is used. The one exception is silence. If it may be unsafe to write to an address, nothing is written to
 * it until a coordinator, who is alerted, has looked: a wrong silence can be mended, a wrong mail cannot.
 */
function contactChanges(known: Contact | undefined, contact: Contact, screening: Screening): readonly Change[] {
  if (known === undefined) {
    const first: Contact = screening.suppressMessages ? { ...contact, suppressed: "unsafe_channel" } : contact;
    return [{ write: "contact", contact: first, expect: "absent" }];
  }
  if (!screening.suppressMessages || known.suppressed === "unsafe_channel") return [];
  const silenced: Contact = { ...known, suppressed: "unsafe_channel", rev: known.rev + 1 };
  return [{ write: "contact", contact: silenced, expect: known.rev }];
}

function messages(
  application: Application,
  known: Contact | undefined,
  screening: Screening,
  now: Instant,
): readonly Message[] {
  const silent = screening.suppressMessages || known?.suppressed === "unsafe_channel";
  return [
    ...(silent ? [] : [receiptFor(application, now)]),
    ...(isOnHold(application.safety) ? [alertFor(application, now)] : []),
  ];
}

function record(deps: Deps, key: string, bodyHash: string, reply: SubmitReply, now: Instant): IdempotencyRecord {
  const minutes = deps.settings.retention.idempotencyDays * 24 * 60;
  return { key, bodyHash, status: 201, reply, expiresAt: addMinutes(now, minutes) };
}

function submitted({ applicationId, safety }: Application, now: Instant): AuditEntry {
  return { at: now, actor: "applicant", action: "application-submitted", subject: applicationId, details: { safety } };
}
