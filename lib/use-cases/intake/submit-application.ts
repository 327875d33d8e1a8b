import { caseCodeOf, type PersonId } from "../../domain/ids.ts";
import type { Application, Contact, Intake } from "../../domain/intake/application.ts";
import { isOnHold, type Screening, screen } from "../../domain/intake/screening.ts";
import type { Instant } from "../../time/instant.ts";
import { earlierReply, kept } from "../asked-before.ts";
import { commitOrRetry } from "../commit.ts";
import { isSilent } from "../people-at-address.ts";
import type { AuditEntry, Change, Deps } from "../ports.ts";
import { contactOf } from "./contact-of.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";
import { channelTasks } from "./holds/channel-task.ts";
import { raiseHold } from "./holds/raise-hold.ts";
import { type Applicant, applicantAt } from "./identity/applicant.ts";
import { unconfirmedTask } from "./identity/unconfirmed-task.ts";
import { refuseWithoutConsent } from "./intake-gate.ts";
import { receiptFor } from "./intake-messages.ts";
import { type ReceiptPlan, receiptPlan } from "./receipt-plan.ts";
import { type KeptReply, keptReply, type SubmitReply } from "./submit-reply.ts";

export type { SubmitReply };

export type Submission = {
  readonly intake: Intake;
  readonly idempotencyKey: string;
  /** Hash of the body as sent. */
  readonly bodyHash: string;
  /** The network address it came from, where that is known. */
  readonly source?: string | undefined;
};

// Whoever posts the same address over and over makes all of these write to the same few records.
const TRIES = 12;

/**
 * Screens and stores an application. The same key and body get the same reply, however often and however many at
 * once; the record of that is part of the one transaction that stores everything else.
 *
 * @throws DomainError consent-required, validation-failed, idempotency-key-reused, busy
 */
export async function submitApplication(deps: Deps, submission: Submission): Promise<SubmitReply> {
  const key = `submit-application:${submission.idempotencyKey}`;
  const attempt = async (): Promise<Submitted> => {
    // Keys are named after the operation, so only this one's replies are found under them.
    const earlier = (await earlierReply(deps, key, submission.bodyHash)) as KeptReply | undefined;
    return earlier === undefined ? screened(deps, key, submission) : { reply: earlier, changes: [] };
  };
  const { reply, application } = await commitOrRetry(deps, attempt, TRIES);
  if (application !== undefined) count(deps, application);
  return { ...reply, crisis: crisisOfIntake(submission.intake, deps.settings) };
}

type Submitted = {
  readonly reply: KeptReply;
  /** undefined when it was stored by an earlier request. */
  readonly application?: Application;
  readonly changes: readonly Change[];
};

async function screened(deps: Deps, key: string, { intake, bodyHash, source }: Submission): Promise<Submitted> {
  refuseWithoutConsent(intake, deps.settings, deps.clock.now());
  const now = deps.clock.now();
  const screening = screen(intake.safety);
  const applicant = await applicantAt(deps, intake);
  const { personId, mac, people } = applicant;
  const application = newApplication(deps, applicant, intake, screening, now);
  const known = await deps.store.contact(personId);
  const contact = contactOf(personId, intake, mac);
  const silent = screening.suppressMessages || (await isSilent(deps, people));
  const receipt = silent ? undefined : await receiptPlan(deps, mac, source, now);
  const reply = keptReply(application, screening, contact.locale, receipt?.sendAt);
  const changes: readonly Change[] = [
    kept(deps, key, bodyHash, 201, reply),
    { write: "application", application, expect: "absent" },
    { write: "application-of", personId: application.personId, applicationId: application.applicationId },
    { write: "case-code", applicationId: application.applicationId },
    { write: "intake", applicationId: application.applicationId, intake, expect: "absent" },
    ...applicant.changes,
    ...contactChanges(known, contact, screening),
    ...(await holdChanges(deps, application, people, now)),
    // No receipt is planned, so nothing but a task says that somebody waits for it.
    ...(silent && !isOnHold(application.safety) ? await channelTasks(deps, people, application.applicationId) : []),
    ...(await unconfirmedTask(deps, application, applicant)),
    ...(receipt === undefined ? [] : receiptChanges(application, receipt, now)),
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
  { personId, unconfirmed }: Applicant,
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
    waitingSince: now,
    country: intake.country,
    timeZone: intake.timeZone,
    declinedGroups: [],
    silences: [],
    ...(unconfirmed ? { unconfirmedPerson: true } : {}),
    rev: 0,
  };
}

/** Anybody can have typed it, and it holds the person all the same: a wrong hold can be mended, a missed one cannot. */
async function holdChanges(
  deps: Deps,
  application: Application,
  people: readonly PersonId[],
  at: Instant,
): Promise<readonly Change[]> {
  const { applicationId, personId, safety } = application;
  if (!isOnHold(safety)) return [];
  const cause = { applicationId, origin: "anybody", level: safety, at } as const;
  const { changes } = await raiseHold(deps, personId, cause, { people });
  return changes;
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

function receiptChanges(application: Application, plan: ReceiptPlan, now: Instant): readonly Change[] {
  const receipt = { write: "message", message: receiptFor(application, plan.sendAt ?? now) } as const;
  return plan.joins ? plan.changes : [...plan.changes, receipt];
}

function submitted({ applicationId, safety }: Application, now: Instant): AuditEntry {
  return { at: now, actor: "applicant", action: "application-submitted", subject: applicationId, details: { safety } };
}
