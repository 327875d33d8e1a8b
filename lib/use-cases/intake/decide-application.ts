import { DomainError } from "../../domain/errors.ts";
import type { ApplicationId } from "../../domain/ids.ts";
import { type Application, type Contact, isCandidate } from "../../domain/intake/application.ts";
import { isOnHold } from "../../domain/intake/screening.ts";
import { commitOrRetry } from "../commit.ts";
import { found, foundApplication } from "../found.ts";
import { endPlacement } from "../offers/end-placement.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { receiptFor } from "./intake-messages.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

export type Decision = "release" | "hold" | "refer" | "unreached" | "confirm-channel";

/**
 * A coordinator decides about a case: the only way out of a hold. A hold set on somebody who has a seat leaves them
 * the seat; referring on ends it.
 *
 * @throws DomainError not-found, wrong-state saying what can be done instead, busy
 */
export async function decideApplication(
  deps: Deps,
  staff: Staff,
  id: ApplicationId,
  decision: Decision,
): Promise<ApplicationSummary> {
  const { application, seatFreed } = await commitOrRetry(deps, () => decide(deps, staff, id, decision));
  const released = decision === "release" && isCandidate(application);
  if (released || seatFreed) await deps.queue.toMatcher({ job: "arrival" });
  return applicationSummary(application);
}

type Decided = {
  readonly application: Application;
  readonly seatFreed: boolean;
  readonly changes: readonly Change[];
};

async function decide(deps: Deps, staff: Staff, id: ApplicationId, decision: Decision): Promise<Decided> {
  const before = await foundApplication(deps, id);
  const application: Application = { ...decided(before, decision), rev: before.rev + 1 };
  const seatEnds = decision === "refer" ? await endPlacement(deps, before) : [];
  const channel = decision === "confirm-channel" ? await openChannel(deps, application) : [];
  const details = { decision, from: before.safety, to: application.safety, status: application.status };
  const at = deps.clock.now();
  const changes: readonly Change[] = [
    { write: "application", application, expect: before.rev },
    ...seatEnds,
    ...channel,
    { write: "audit", entry: { at, actor: staff.subject, action: "application-decided", subject: id, details } },
  ];
  return { application, seatFreed: seatEnds.length > 0, changes };
}

function decided(application: Application, decision: Decision): Application {
  const { safety } = application;
  switch (decision) {
    case "release":
      if (!isOnHold(safety) && safety !== "UNREACHED") throw refused(application, "no-hold-to-release");
      return { ...application, safety: "CLEARED" };
    case "hold":
      if (!canBeHeld(application)) throw refused(application, isOnHold(safety) ? "on-hold-already" : "nothing-to-hold");
      return { ...application, safety: "REVIEW" };
    case "refer":
      if (safety === "REFERRED_ON") throw refused(application, "referred-already");
      return { ...application, safety: "REFERRED_ON", status: ended(application) };
    case "unreached":
      if (!isOnHold(safety)) throw refused(application, "not-on-hold");
      return { ...application, safety: "UNREACHED" };
    case "confirm-channel":
      return application;
  }
}

function canBeHeld({ safety, status }: Application): boolean {
  if (status === "WITHDRAWN" || status === "REFERRED") return false;
  return safety === "CLEAR" || safety === "CLEARED" || safety === "UNREACHED" || safety === "ASK";
}

function ended({ status }: Application): Application["status"] {
  return status === "WITHDRAWN" ? "WITHDRAWN" : "REFERRED";
}

/** Mail may go out again, and the receipts that were withheld do: those who were silenced have seen no link yet. */
async function openChannel(deps: Deps, application: Application): Promise<readonly Change[]> {
  const { suppressed, ...contact }: Contact = found(await deps.store.contact(application.personId), "no-contact");
  if (suppressed === undefined) throw refused(application, "mail-not-stopped");
  const now = deps.clock.now();
  const others = (await deps.store.applicationsOfPerson(application.personId))
    .filter(({ applicationId }) => applicationId !== application.applicationId)
    .filter(({ status }) => status === "SUBMITTED")
    .slice(0, MOST_RECEIPTS)
    .map((other) => ({ ...other, rev: other.rev + 1 }));
  const unverified = application.status === "SUBMITTED" ? [application, ...others] : others;
  return [
    { write: "contact", contact: { ...contact, rev: contact.rev + 1 }, expect: contact.rev },
    // A new revision makes a new message; one that was planned and suppressed before stays as it is.
    ...others.map((other) => ({ write: "application", application: other, expect: other.rev - 1 }) as const),
    ...unverified.map((one) => ({ write: "message", message: receiptFor(one, now) }) as const),
  ];
}

/** So many, and the newest: more than one address is ever silenced for in earnest. */
const MOST_RECEIPTS = 5;

type Refusal =
  | "no-hold-to-release"
  | "on-hold-already"
  | "nothing-to-hold"
  | "referred-already"
  | "not-on-hold"
  | "mail-not-stopped";

function refused({ status, safety }: Application, code: Refusal): DomainError {
  return new DomainError("wrong-state", { code, facts: { status, safety } });
}
