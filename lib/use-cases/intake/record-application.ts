import { caseCodeOf } from "../../domain/ids.ts";
import type { Application, CalledIntake, Contact } from "../../domain/intake/application.ts";
import { isCandidate } from "../../domain/intake/application.ts";
import { isOnHold, screen } from "../../domain/intake/screening.ts";
import type { Instant } from "../../time/instant.ts";
import { earlierReply, kept } from "../asked-before.ts";
import { commitOrRetry } from "../commit.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { accessTask } from "./access-task.ts";
import { calledContact } from "./contact-of.ts";
import { crisisOfIntake } from "./crisis-of-intake.ts";
import { raiseHold } from "./holds/raise-hold.ts";
import { refuseWithoutConsent } from "./intake-gate.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary, RecordedApplication } from "./views.ts";

export type Recording = { readonly intake: CalledIntake; readonly idempotencyKey: string; readonly bodyHash: string };

/**
 * Somebody without an address applies by telephone: a coordinator writes down what they answer and that they consent.
 * Whom somebody has spoken with needs no link to be verified. They are screened as anybody is, and no mail is ever made
 * for them: each that would be due becomes a call.
 *
 * @throws DomainError consent-required, validation-failed, idempotency-key-reused, busy
 */
export async function recordApplication(
  deps: Deps,
  staff: Staff,
  { intake, idempotencyKey, bodyHash }: Recording,
): Promise<RecordedApplication> {
  const key = `record-application:${idempotencyKey}`;
  const { reply, changes } = await commitOrRetry(deps, async () => {
    // Keys are named after the operation, so only this one's replies are found under them.
    const earlier = (await earlierReply(deps, key, bodyHash)) as ApplicationSummary | undefined;
    if (earlier !== undefined) return { reply: earlier, changes: [] };
    const recorded = await recording(deps, staff, intake);
    const reply = applicationSummary(recorded.application);
    return { reply, changes: [kept(deps, key, bodyHash, 201, reply), ...recorded.changes] };
  });
  if (changes.length > 0) deps.telemetry.count("applications-submitted", 1);
  await handOver(deps, changes);
  return { ...reply, crisis: crisisOfIntake(intake, deps.settings) };
}

type Recorded = { readonly application: Application; readonly changes: readonly Change[] };

async function recording(deps: Deps, staff: Staff, intake: CalledIntake): Promise<Recorded> {
  const now = deps.clock.now();
  refuseWithoutConsent(intake, deps.settings, now);
  const screening = screen(intake.safety);
  const application = recordedBy(deps, staff, intake, screening.state, now);
  const { applicationId, personId, safety } = application;
  const called = calledContact(personId, intake);
  const contact: Contact = screening.suppressMessages ? { ...called, suppressed: "unsafe_channel" } : called;
  const onHold = isOnHold(safety);
  const cause = onHold && ({ applicationId, origin: "staff", level: safety, at: now } as const);
  const held = cause ? (await raiseHold(deps, personId, cause, { people: [personId] })).changes : [];
  const entry = { at: now, actor: staff.subject, action: "application-recorded", subject: applicationId };
  return {
    application,
    changes: [
      { write: "application", application, expect: "absent" },
      { write: "case-code", applicationId },
      { write: "intake", applicationId, intake, expect: "absent" },
      { write: "contact", contact, expect: "absent" },
      ...held,
      ...(await accessTask(deps, application, intake)),
      ...(isCandidate(application, onHold) ? [workFor({ job: "arrival", because: applicationId }, now)] : []),
      { write: "audit", entry: { ...entry, details: { safety, channel: "phone" } } },
    ],
  };
}

function recordedBy(
  { ids }: Deps,
  { subject }: Staff,
  { country, timeZone }: CalledIntake,
  safety: Application["safety"],
  now: Instant,
): Application {
  const applicationId = ids.application();
  return {
    applicationId,
    personId: ids.person(),
    caseCode: caseCodeOf(applicationId),
    status: "WAITING",
    safety,
    submittedAt: now,
    waitingSince: now,
    country,
    timeZone,
    declinedGroups: [],
    silences: [],
    consentRecordedBy: { staff: subject, at: now },
    rev: 0,
  };
}
