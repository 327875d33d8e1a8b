import { addressMacOf } from "../../domain/hash.ts";
import { asksForAccess } from "../../domain/intake/access-request.ts";
import { type Application, isCandidate, type KeptIntake } from "../../domain/intake/application.ts";
import { confirmedInInbox } from "../../domain/intake/hold.ts";
import { isOnHold } from "../../domain/intake/screening.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { atOnce } from "../after-commit.ts";
import { burn, commitOrRetry } from "../commit.ts";
import { applicationOfLink, found } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps } from "../ports.ts";
import { refuseIfEnded } from "../refuse-ended-link.ts";
import { wakeMessages } from "../wake-messages.ts";
import { accessTask } from "./access-task.ts";
import { renewedContact } from "./contact-of.ts";
import { raiseHold } from "./holds/raise-hold.ts";
import { whileOnHold } from "./holds/while-on-hold.ts";
import { supersede, supersededBy, withDecisionsOf } from "./supersede.ts";
import type { VerifyView } from "./views.ts";

/** @throws DomainError not-found */
export async function readVerify(deps: Deps, claims: LinkClaims): Promise<VerifyView> {
  const application = await applicationOfLink(deps, claims);
  return view(deps, application, application.status === "SUBMITTED" ? "to-verify" : "verified");
}

/**
 * The link reached its inbox: the person joins the pool, takes the place of their own earlier application, and is
 * from now on reached as the new answers say. Someone who has a seat keeps it, and the answers
 * of the new application take the place of those it was given for.
 *
 * @throws DomainError not-found, link-used, link-expired, busy
 */
export async function verifyAddress(deps: Deps, claims: LinkClaims): Promise<VerifyView> {
  const { verified, changes } = await commitOrRetry(deps, async () => {
    const submitted = await applicationOfLink(deps, claims);
    const { verified, changes } = await verification(deps, claims, submitted);
    // Verified already, by this link or another: nothing is left to do, and the reply to that may have been lost.
    return { verified, changes: changes.length === 0 ? [] : [burn(claims), ...changes] };
  });
  await handOver(deps, changes);
  // An address that had bounced has been heard from. What waits is looked at again within the hour all the same.
  if (changes.length > 0) await atOnce(deps, () => wakeMessages(deps, verified.personId));
  return view(deps, verified, "verified");
}

type Verification = {
  readonly verified: Application;
  readonly changes: readonly Change[];
};

async function verification(deps: Deps, claims: LinkClaims, submitted: Application): Promise<Verification> {
  if (submitted.status !== "SUBMITTED") return { verified: submitted, changes: [] };
  const seated = await seatedApplication(deps, submitted);
  return seated === undefined ? joinPool(deps, claims, submitted) : stepBack(deps, claims, submitted, seated);
}

async function joinPool(deps: Deps, claims: LinkClaims, submitted: Application): Promise<Verification> {
  const { applicationId, personId } = submitted;
  const others = (await deps.store.applicationsOfPerson(personId)).filter(
    (other) => other.applicationId !== applicationId,
  );
  // Whoever is not known to be one person takes nobody's place.
  const superseded = submitted.unconfirmedPerson ? [] : supersededBy(submitted, others);
  const looksAgain = wasReferredOn(others) && submitted.safety === "CLEAR";
  const safety = looksAgain ? "REVIEW" : submitted.safety;
  const verified = advance(withDecisionsOf({ ...submitted, safety }, superseded), "WAITING");
  const hold = await holdChanges(deps, verified, looksAgain);
  return {
    verified,
    changes: [
      { write: "application", application: verified, expect: submitted.rev },
      ...(await supersede(deps, superseded)),
      ...(await answersChanges(deps, claims, verified)),
      ...hold.changes,
      ...(isCandidate(verified, hold.onHold)
        ? [workFor({ job: "arrival", because: applicationId }, deps.clock.now())]
        : []),
      audit(deps, verified),
    ],
  };
}

/** Who was referred on applies again: somebody looks first, whatever the new answers are. */
function wasReferredOn(others: readonly Application[]): boolean {
  return others.find(({ safety }) => safety !== "CLEAR")?.safety === "REFERRED_ON";
}

/**
 * What an application said that is now known to come from the person's own inbox. A hold that is there stays, whatever
 * this one says; one on somebody who was not reached is opened again, since they have just been heard of.
 */
async function holdChanges(
  deps: Deps,
  verified: Application,
  looksAgain: boolean,
): Promise<{ readonly onHold: boolean; readonly changes: readonly Change[] }> {
  const { applicationId, personId, safety } = verified;
  const hold = await deps.store.hold(personId);
  const at = deps.clock.now();
  if (looksAgain || hold?.state === "UNREACHED") {
    const level = isOnHold(safety) ? safety : "REVIEW";
    const { changes } = await raiseHold(deps, personId, { applicationId, origin: "inbox", level, at });
    return { onHold: true, changes };
  }
  if (hold === undefined) return { onHold: false, changes: [] };
  if (!hold.raisedBy.some((cause) => cause.applicationId === applicationId)) {
    return { onHold: true, changes: [whileOnHold(hold)] };
  }
  const confirmed = confirmedInInbox(hold, applicationId);
  return { onHold: true, changes: [{ write: "hold", hold: confirmed, expect: hold.rev }] };
}

/** How they are reached from now on, and what somebody must answer before they can be placed. */
async function answersChanges(deps: Deps, claims: LinkClaims, verified: Application): Promise<readonly Change[]> {
  const intake = found(await deps.store.intake(verified.applicationId), "no-application");
  return [...(await contactChanges(deps, claims, verified, intake)), ...(await accessTask(deps, verified, intake))];
}

async function contactChanges(
  deps: Deps,
  claims: LinkClaims,
  { personId }: Application,
  intake: KeptIntake,
): Promise<readonly Change[]> {
  const known = await deps.store.contact(personId);
  refuseIfEnded(claims, known);
  const email = found(intake.email, "no-application");
  const mac = addressMacOf(email, await deps.personSecret());
  const contact = renewedContact(known, personId, { ...intake, email }, mac);
  return [{ write: "contact", contact, expect: known?.rev ?? "absent" }];
}

/** The application by which they have a seat or an offer. */
async function seatedApplication(deps: Deps, { personId }: Application): Promise<Application | undefined> {
  const placement = await deps.store.placement(personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  return offer && deps.store.application(offer.applicationId);
}

/**
 * They have a seat or an offer: that stays what counts, with the newer answers in it, and what this one said of safety
 * stands on the person.
 */
async function stepBack(
  deps: Deps,
  claims: LinkClaims,
  submitted: Application,
  seated: Application,
): Promise<Verification> {
  const verified = advance(submitted, "WITHDRAWN");
  const { changes } = await holdChanges(deps, verified, false);
  const intake = found(await deps.store.intake(submitted.applicationId), "no-application");
  const { country, timeZone } = submitted;
  const { accessAnswer: _older, ...kept } = seated;
  const answered: Application = { ...(asksForAccess(intake) ? kept : seated), country, timeZone, rev: seated.rev + 1 };
  return {
    verified,
    changes: [
      { write: "application", application: verified, expect: submitted.rev },
      { write: "application", application: answered, expect: seated.rev },
      { write: "intake", applicationId: seated.applicationId, intake, expect: "any" },
      ...(await contactChanges(deps, claims, verified, intake)),
      ...changes,
      audit(deps, verified),
    ],
  };
}

function advance(application: Application, status: "WAITING" | "WITHDRAWN"): Application {
  return { ...application, status, rev: application.rev + 1 };
}

function audit(deps: Deps, { applicationId, status, safety }: Application): Change {
  const at = deps.clock.now();
  const details = { status, safety };
  return {
    write: "audit",
    entry: { at, actor: "applicant", action: "address-verified", subject: applicationId, details },
  };
}

async function view(deps: Deps, application: Application, state: VerifyView["state"]): Promise<VerifyView> {
  const contact = await deps.store.contact(application.personId);
  return { ...personFrame(deps, application.country, contact), page: "verify", state };
}
