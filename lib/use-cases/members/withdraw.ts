import type { Application } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { commitOrRetry } from "../commit.ts";
import { applicationOfLink } from "../found.ts";
import { handOver } from "../hand-over.ts";
import { farewellFor } from "../intake/intake-messages.ts";
import { endPlacement } from "../offers/end-placement.ts";
import { silenceTaskDone } from "../offers/silence-task.ts";
import { personFrame } from "../person-frame.ts";
import type { AuditEntry, Change, Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import { seatOf } from "./read-status.ts";
import type { WithdrawView } from "./views.ts";

/** @throws DomainError not-found */
export async function readWithdraw(deps: Deps, claims: LinkClaims): Promise<WithdrawView> {
  return withdrawView(deps, await applicationOfLink(deps, claims));
}

/**
 * Ends an application at any time, as easily as it began. A seat it holds is given back at once; doing it twice is
 * the same as doing it once.
 *
 * @throws DomainError not-found, link-expired, busy
 */
export async function withdraw(deps: Deps, claims: LinkClaims): Promise<WithdrawView> {
  const { application, changes } = await commitOrRetry(deps, () => end(deps, claims));
  await handOver(deps, changes);
  return withdrawView(deps, application);
}

type Ended = {
  readonly application: Application;
  readonly changes: readonly Change[];
};

async function end(deps: Deps, claims: LinkClaims): Promise<Ended> {
  const before = await applicationOfLink(deps, claims);
  if (before.status === "WITHDRAWN") return { application: before, changes: [] };
  const application: Application = { ...before, status: "WITHDRAWN", rev: before.rev + 1 };
  const now = deps.clock.now();
  const entry: AuditEntry = {
    at: now,
    actor: "applicant",
    action: "application-withdrawn",
    subject: before.applicationId,
    details: { from: before.status },
  };
  const changes: readonly Change[] = [
    { write: "application", application, expect: before.rev },
    whileLinkLasts(claims, before),
    ...(await endPlacement(deps, before)),
    ...(await silenceTaskDone(deps, before, "applicant")),
    { write: "message", message: farewellFor(application, now) },
    { write: "audit", entry },
  ];
  return { application, changes };
}

/** @param state as it follows from the application, where it is left out */
export async function withdrawView(
  deps: Deps,
  application: Application,
  state: WithdrawView["state"] = application.status === "WITHDRAWN" ? "withdrawn" : "to-confirm",
): Promise<WithdrawView> {
  const contact = await deps.store.contact(application.personId);
  const seat = state === "to-confirm" ? await seatOf(deps, application, contact ?? application) : undefined;
  return {
    ...personFrame(deps, application.country, contact),
    page: "withdraw",
    state,
    offerId: seat?.offer.offerId,
    group: seat?.group,
  };
}
