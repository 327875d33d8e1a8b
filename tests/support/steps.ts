import { isPublished, type PublishedGroup } from "../../lib/domain/groups/group.ts";
import { contentHash } from "../../lib/domain/hash.ts";
import type { ApplicationId, GroupId, RunId } from "../../lib/domain/ids.ts";
import { type Application, CalledIntake } from "../../lib/domain/intake/application.ts";
import type { LinkClaims, LinkPurpose } from "../../lib/domain/link.ts";
import type { Offer } from "../../lib/domain/offers/cohort.ts";
import { addMinutes } from "../../lib/time/instant.ts";
import { createGroup } from "../../lib/use-cases/groups/create-group.ts";
import { publishGroup } from "../../lib/use-cases/groups/publish-group.ts";
import { recordApplication } from "../../lib/use-cases/intake/record-application.ts";
import { submitApplication } from "../../lib/use-cases/intake/submit-application.ts";
import { verifyAddress } from "../../lib/use-cases/intake/verify-address.ts";
import type { Deps, Staff } from "../../lib/use-cases/ports.ts";
import { draftOf, intakeOf } from "./samples.ts";

export const COORDINATOR: Staff = { subject: "staff-1", groups: ["coordinators"] };

/** What a signed link about these subjects says once it is opened. */
export function claimsOf(purpose: LinkPurpose, subject: readonly string[], rev = 0, epoch = 0): LinkClaims {
  return { purpose, subject: [...subject], rev, epoch, expiresAt: "2027-09-01T00:00:00.000Z" };
}

/** The application as it is stored now. */
export async function stored(deps: Deps, id: ApplicationId): Promise<Application> {
  const application = await deps.store.application(id);
  if (application === undefined) throw new Error(`no application ${id}`);
  return application;
}

/** Somebody has applied; the address is not verified. */
export async function applied(deps: Deps, answers: Parameters<typeof intakeOf>[0] = {}): Promise<Application> {
  const intake = intakeOf(answers);
  const idempotencyKey = `key-${deps.ids.application()}`;
  const reply = await submitApplication(deps, { intake, idempotencyKey, bodyHash: contentHash(intake) });
  return stored(deps, reply.applicationId);
}

/** Somebody has applied and used the link in the receipt. */
export async function waiting(deps: Deps, answers: Parameters<typeof intakeOf>[0] = {}): Promise<Application> {
  const { applicationId } = await applied(deps, answers);
  await verifyAddress(deps, claimsOf("verify", [applicationId]));
  return stored(deps, applicationId);
}

/** Somebody without an address has applied on the telephone; a coordinator wrote it down. */
export async function called(deps: Deps, answers: Partial<CalledIntake> = {}): Promise<Application> {
  const { email: _none, anotherPerson: _nobody, ...asked } = intakeOf();
  const intake = CalledIntake.parse({ ...asked, phone: "+34600111222", ...answers });
  const idempotencyKey = `key-${deps.ids.application()}`;
  const { applicationId } = await recordApplication(deps, COORDINATOR, { intake, idempotencyKey, bodyHash: "b" });
  return stored(deps, applicationId);
}

/** A group that was written and published. */
export async function publishedGroup(deps: Deps, draft: Parameters<typeof draftOf>[0] = {}): Promise<PublishedGroup> {
  const { groupId, rev } = await createGroup(deps, COORDINATOR, draftOf(draft));
  const group = await publishGroup(deps, COORDINATOR, groupId, rev);
  if (!isPublished(group)) throw new Error(`group ${groupId} is ${group.status}`);
  return group;
}

/** A seat of this group is held for somebody who waits, as an approved run leaves it. */
export async function offered(deps: Deps, before: Application, groupId: GroupId, seatNumber = 1): Promise<Offer> {
  const now = deps.clock.now();
  const offer: Offer = {
    offerId: deps.ids.offer(),
    groupId,
    seatNumber,
    personId: before.personId,
    applicationId: before.applicationId,
    caseCode: before.caseCode,
    runId: deps.ids.run() satisfies RunId,
    status: "OFFERED",
    offeredAt: now,
    expiresAt: addMinutes(now, 5 * 24 * 60),
    rev: 0,
  };
  const { personId, offerId } = offer;
  await deps.store.commit([
    { write: "seat-hold", offer },
    { write: "offer", offer, expect: "absent" },
    { write: "placement-claim", placement: { personId, groupId, offerId } },
    { write: "application", application: { ...before, status: "OFFERED", rev: before.rev + 1 }, expect: before.rev },
  ]);
  return offer;
}

/** The offer was accepted and signed: the person is a member. */
export async function confirmed(deps: Deps, before: Application, groupId: GroupId, seatNumber = 1): Promise<Offer> {
  const offer = await offered(deps, before, groupId, seatNumber);
  const member: Offer = { ...offer, status: "CONFIRMED", confirmedAt: deps.clock.now(), rev: offer.rev + 1 };
  const application = await stored(deps, before.applicationId);
  const placed: Application = { ...application, status: "PLACED", rev: application.rev + 1 };
  await deps.store.commit([
    { write: "seat-confirm", offer: member },
    { write: "offer", offer: member, expect: offer.rev },
    { write: "application", application: placed, expect: application.rev },
  ]);
  return member;
}
