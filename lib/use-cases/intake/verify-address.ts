import { type Application, isCandidate } from "../../domain/intake/application.ts";
import { carriedHold } from "../../domain/intake/carried-hold.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { burn, commitOrRetry } from "../commit.ts";
import { applicationOfLink, found } from "../found.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps } from "../ports.ts";
import { renewedContact } from "./contact-of.ts";
import { alertFor } from "./intake-messages.ts";
import { supersede, supersededBy, withDecisionsOf } from "./supersede.ts";
import type { VerifyView } from "./views.ts";

/** @throws DomainError not-found */
export async function readVerify(deps: Deps, claims: LinkClaims): Promise<VerifyView> {
  const application = await applicationOfLink(deps, claims);
  return view(deps, application, application.status === "SUBMITTED" ? "to-verify" : "verified");
}

/**
 * The link reached its inbox: the person joins the pool, takes the place of their own earlier application, and is
 * from now on reached as the new answers say. Someone who has a seat keeps it, and the new application goes nowhere.
 *
 * @throws DomainError not-found, link-used, busy
 */
export async function verifyAddress(deps: Deps, claims: LinkClaims): Promise<VerifyView> {
  const { verified } = await commitOrRetry(deps, async () => {
    const submitted = await applicationOfLink(deps, claims);
    const { verified, changes } = await verification(deps, submitted);
    return { verified, changes: [burn(claims), ...changes] };
  });
  if (isCandidate(verified)) await deps.queue.toMatcher({ job: "arrival" });
  return view(deps, verified, "verified");
}

type Verification = { readonly verified: Application; readonly changes: readonly Change[] };

async function verification(deps: Deps, submitted: Application): Promise<Verification> {
  if (submitted.status !== "SUBMITTED") return { verified: submitted, changes: [] };
  const placement = await deps.store.placement(submitted.personId);
  return placement === undefined ? joinPool(deps, submitted) : stepBack(deps, submitted);
}

async function joinPool(deps: Deps, submitted: Application): Promise<Verification> {
  const { applicationId, personId } = submitted;
  const others = (await deps.store.applicationsOfPerson(personId)).filter(
    (other) => other.applicationId !== applicationId,
  );
  const superseded = supersededBy(submitted, others);
  const safety = carriedHold(
    submitted.safety,
    others.map((other) => other.safety),
  );
  const verified = advance(withDecisionsOf({ ...submitted, safety }, superseded), "WAITING");
  const held = safety !== submitted.safety;
  return {
    verified,
    changes: [
      { write: "application", application: verified, expect: submitted.rev },
      ...(await supersede(deps, verified, superseded)),
      await contactChange(deps, submitted),
      ...(held ? [{ write: "message", message: alertFor(verified, deps.clock.now()) } as const] : []),
      audit(deps, verified),
    ],
  };
}

async function contactChange(deps: Deps, { applicationId, personId }: Application): Promise<Change> {
  const intake = found(await deps.store.intake(applicationId), "no-application");
  const known = await deps.store.contact(personId);
  const contact = renewedContact(known, personId, intake);
  return { write: "contact", contact, expect: known?.rev ?? "absent" };
}

function stepBack(deps: Deps, submitted: Application): Verification {
  const verified = advance(submitted, "WITHDRAWN");
  return {
    verified,
    changes: [{ write: "application", application: verified, expect: submitted.rev }, audit(deps, verified)],
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
