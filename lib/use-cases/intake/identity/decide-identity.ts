import { DomainError } from "../../../domain/errors.ts";
import type { ApplicationId, PersonId } from "../../../domain/ids.ts";
import { type Address, confirmedAt, withoutPerson } from "../../../domain/intake/address.ts";
import { type Application, type Contact, hasLeft } from "../../../domain/intake/application.ts";
import { commitOrRetry } from "../../commit.ts";
import { found, foundApplication } from "../../found.ts";
import { handOver, workFor } from "../../hand-over.ts";
import type { AuditEntry, Change, Deps, Staff } from "../../ports.ts";
import { movedHold } from "../holds/move-hold.ts";
import { lookedAt } from "../holds/while-on-hold.ts";
import { receiptFor } from "../intake-messages.ts";
import { applicationSummary } from "../read-applications.ts";
import type { ApplicationSummary } from "../views.ts";
import { unconfirmedTaskDone } from "./unconfirmed-task.ts";

/** `sameAs`: which of those at the address they are, the first where nothing is said. */
export type Identity =
  | { readonly person: "another" }
  | { readonly person: "same"; readonly sameAs?: PersonId | undefined };

/**
 * A coordinator says whether somebody who shares an address is a person of their own. If so they can be placed like
 * anybody; if not, the application is the known person's, as if they had never said otherwise, and is confirmed by a
 * new link in that inbox.
 *
 * @throws DomainError not-found; wrong-state where there is nothing to decide, or this person was already confirmed by
 *   another application; busy
 */
export async function decideIdentity(
  deps: Deps,
  staff: Staff,
  id: ApplicationId,
  identity: Identity,
): Promise<ApplicationSummary> {
  const { application, changes } = await commitOrRetry(deps, () => decide(deps, staff, id, identity));
  await handOver(deps, changes);
  return applicationSummary(application);
}

/** The application with all that is kept of its person, and of their others that are still to be decided about. */
type Case = {
  readonly before: Application;
  readonly contact: Contact;
  readonly address: Address;
  readonly left: readonly Application[];
};

type Decided = { readonly application: Application; readonly changes: readonly Change[] };

async function decide(deps: Deps, staff: Staff, id: ApplicationId, identity: Identity): Promise<Decided> {
  const file = await caseOf(deps, id);
  const { application, changes } =
    identity.person === "another" ? another(file) : await same(deps, staff, file, identity.sameAs);
  const hold = await deps.store.hold(application.personId);
  return {
    application,
    changes: [
      { write: "application", application, expect: file.before.rev },
      ...lookedAt(deps, application, hold),
      ...changes,
      ...(await unconfirmedTaskDone(deps, file.before, file.left[0], staff.subject)),
      { write: "audit", entry: audit(deps, staff, application, identity) },
    ],
  };
}

async function caseOf(deps: Deps, id: ApplicationId): Promise<Case> {
  const before = await foundApplication(deps, id);
  if (before.unconfirmedPerson === undefined) throw refused(before, "identity-decided");
  const contact = found(await deps.store.contact(before.personId), "application-erased");
  const address = found(await deps.store.address(contact.addressMac ?? ""), "application-erased");
  const all = await deps.store.applicationsOfPerson(before.personId);
  const others = all.filter((other) => other.applicationId !== id && !hasLeft(other));
  const left = others.filter(({ unconfirmedPerson }) => unconfirmedPerson !== undefined);
  if (left.length < others.length) throw refused(before, "person-confirmed-already");
  return { before, contact, address, left };
}

function another({ before, address }: Case): Decided {
  const changed = confirmedAt(address, before.personId);
  return { application: decided(before, {}), changes: [{ write: "address", address: changed, expect: address.rev }] };
}

/** What was said of safety goes along: a hold is the known person's from now on. */
async function same(deps: Deps, staff: Staff, file: Case, sameAs: PersonId | undefined): Promise<Decided> {
  const { before, address, contact, left } = file;
  const personId = found(
    address.persons.find((person) => person !== before.personId && (sameAs === undefined || person === sameAs)),
    "no-person",
  );
  const application = decided(before, hasLeft(before) ? { personId } : { personId, status: "SUBMITTED" });
  const receipt = { write: "message", message: receiptFor(application, deps.clock.now()) } as const;
  return {
    application,
    changes: [
      { write: "application-of", personId, applicationId: application.applicationId },
      ...(left.length > 0 ? [] : gone(address, contact)),
      ...(await movedHold(deps, staff, before, personId, left.length === 0)),
      ...(await pairsToMove(deps, before.personId, personId)),
      ...(hasLeft(before) ? [] : [receipt]),
    ],
  };
}

/** However many there are. Nobody is placed meanwhile: the link in that inbox is still to be used. */
async function pairsToMove(deps: Deps, from: PersonId, to: PersonId): Promise<readonly Change[]> {
  const pairs = await deps.store.pairsOf(from);
  return pairs.length === 0 ? [] : [workFor({ job: "move-pairs", from, to }, deps.clock.now())];
}

/** Nobody is left of whom they were taken for. */
function gone(address: Address, { personId, rev }: Contact): readonly Change[] {
  return [
    { write: "address", address: withoutPerson(address, personId), expect: address.rev },
    { write: "contact-remove", personId, expect: rev },
  ];
}

function decided({ unconfirmedPerson: _decided, ...before }: Application, changes: Partial<Application>): Application {
  return { ...before, ...changes, rev: before.rev + 1 };
}

function audit(deps: Deps, staff: Staff, { applicationId, personId }: Application, { person }: Identity): AuditEntry {
  const details = { person, personId };
  return { at: deps.clock.now(), actor: staff.subject, action: "identity-decided", subject: applicationId, details };
}

function refused({ status, safety }: Application, code: "identity-decided" | "person-confirmed-already"): DomainError {
  return new DomainError("wrong-state", { code, facts: { status, safety } });
}
