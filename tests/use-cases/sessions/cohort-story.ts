import type { GroupDraftInput, PublishedGroup } from "../../../lib/domain/groups/group.ts";
import { isPublished } from "../../../lib/domain/groups/group.ts";
import { contentHash } from "../../../lib/domain/hash.ts";
import { type ApplicationId, caseCodeOf } from "../../../lib/domain/ids.ts";
import type { Application, IntakeInput } from "../../../lib/domain/intake/application.ts";
import type { LinkClaims, LinkPurpose } from "../../../lib/domain/link.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { createGroup } from "../../../lib/use-cases/groups/create-group.ts";
import { publishGroup } from "../../../lib/use-cases/groups/publish-group.ts";
import { contactOf } from "../../../lib/use-cases/intake/contact-of.ts";
import { submitApplication } from "../../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../../lib/use-cases/intake/verify-address.ts";
import type { Change, Deps, Staff } from "../../../lib/use-cases/ports.ts";
import { draftOf, intakeOf } from "../../support/samples.ts";

export const COORDINATOR: Staff = { subject: "staff-1", groups: ["coordinators"] };

export async function publishedGroup(deps: Deps, overrides: Partial<GroupDraftInput> = {}): Promise<PublishedGroup> {
  const draft = await createGroup(deps, COORDINATOR, draftOf(overrides));
  const group = await publishGroup(deps, COORDINATOR, draft.groupId, draft.rev);
  if (!isPublished(group)) throw new Error("the sample draft was not published");
  return group;
}

/** An open group that fills on arrival; two seats unless said otherwise. */
export async function openGroup(deps: Deps, overrides: Partial<GroupDraftInput> = {}): Promise<PublishedGroup> {
  const { schedule } = draftOf();
  return publishedGroup(deps, {
    entry: "open",
    whenSeatsFree: "offer",
    size: { min: 1, ideal: 2, max: 2 },
    sessionPlan: [],
    ...(schedule === undefined ? {} : { schedule: { ...schedule, sessions: null } }),
    ...overrides,
  });
}

let submitted = 0;

/** Somebody who applied and has not verified the address yet. */
export async function applicant(deps: Deps, name: string, overrides: Partial<IntakeInput> = {}): Promise<Application> {
  const intake = intakeOf({ preferredName: name, email: `${name.toLowerCase()}@example.org`, ...overrides });
  submitted += 1;
  const key = `key-${submitted}`;
  const reply = await submitApplication(deps, { intake, idempotencyKey: key, bodyHash: contentHash(intake) });
  return found(await deps.store.application(reply.applicationId), "no-application");
}

/** Somebody in the pool. */
export async function waiting(deps: Deps, name: string, overrides: Partial<IntakeInput> = {}): Promise<Application> {
  const { applicationId, rev } = await applicant(deps, name, overrides);
  await verifyAddress(deps, claims("verify", [applicationId], rev));
  return applicationNow(deps, applicationId);
}

/** Many people in the pool at once, for stories that are not about how they came there. */
export async function crowd(deps: Deps, count: number, overrides: Partial<IntakeInput> = {}): Promise<Application[]> {
  const people = Array.from({ length: count }, (_, index) => {
    const intake = intakeOf({ preferredName: `P${index}`, email: `p${index}@example.org`, ...overrides });
    const applicationId = deps.ids.application();
    const personId = deps.ids.person();
    const application: Application = {
      applicationId,
      personId,
      caseCode: caseCodeOf(applicationId),
      status: "WAITING",
      safety: "CLEAR",
      submittedAt: deps.clock.now(),
      waitingSince: deps.clock.now(),
      country: intake.country,
      timeZone: intake.timeZone,
      declinedGroups: [],
      silences: [],
      rev: 0,
    };
    return { application, intake, contact: contactOf(personId, intake, `mac of ${personId}`) };
  });
  const stored = people.map(({ application, intake, contact }): Change[] => [
    { write: "application", application, expect: "absent" },
    { write: "case-code", applicationId: application.applicationId },
    { write: "intake", applicationId: application.applicationId, intake, expect: "absent" },
    { write: "contact", contact, expect: "absent" },
  ]);
  for (let start = 0; start < count; start += 25) await deps.store.commit(stored.slice(start, start + 25).flat());
  return people.map(({ application }) => application);
}

export async function applicationNow(deps: Deps, id: ApplicationId): Promise<Application> {
  return found(await deps.store.application(id), "no-application");
}

export function claims(
  purpose: LinkPurpose,
  subject: string[],
  rev: number,
  expiresAt = "2030-01-01T00:00:00.000Z",
): LinkClaims {
  return { purpose, subject, rev, epoch: 0, expiresAt };
}
