import { DomainError } from "../../domain/errors.ts";
import type { Application, KeptIntake } from "../../domain/intake/application.ts";
import type { AvailableSpan } from "../../domain/intake/availability.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { commitOrRetry } from "../commit.ts";
import { applicationOfLink, found } from "../found.ts";
import { handOver } from "../hand-over.ts";
import { lookedAt } from "../intake/holds/while-on-hold.ts";
import { personFrame } from "../person-frame.ts";
import type { AuditEntry, Change, Deps } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import type { AvailabilityView } from "./views.ts";

/** @throws DomainError not-found */
export async function readAvailability(deps: Deps, claims: LinkClaims): Promise<AvailabilityView> {
  const application = await applicationOfLink(deps, claims);
  return view(deps, application, await intakeOf(deps, application), false);
}

/**
 * Replaces when a person can come. A seat they have stays theirs; someone who waits may at once fit somewhere new.
 *
 * @throws DomainError not-found, link-expired, wrong-state once the application has ended, busy
 */
export async function changeAvailability(
  deps: Deps,
  claims: LinkClaims,
  availability: AvailableSpan[],
): Promise<AvailabilityView> {
  const { application, intake, changes } = await commitOrRetry(deps, () => replace(deps, claims, availability));
  await handOver(deps, changes);
  return view(deps, application, intake, true);
}

type Replaced = {
  readonly application: Application;
  readonly intake: KeptIntake;
  readonly changes: readonly Change[];
};

async function replace(deps: Deps, claims: LinkClaims, availability: AvailableSpan[]): Promise<Replaced> {
  const before = await applicationOfLink(deps, claims);
  refuseEnded(before);
  const application = { ...before, rev: before.rev + 1 };
  const intake = { ...(await intakeOf(deps, before)), availability };
  const { applicationId, personId } = application;
  const hold = await deps.store.hold(personId);
  const changes: readonly Change[] = [
    // Raised so that a withdrawal or erasure at the same moment is not undone by this write.
    { write: "application", application, expect: before.rev },
    { write: "intake", applicationId, intake, expect: "any" },
    whileLinkLasts(claims, before),
    ...lookedAt(deps, application, hold),
    { write: "audit", entry: changed(deps, application, availability.length) },
  ];
  return { application, intake, changes };
}

function refuseEnded({ status }: Application): void {
  if (status === "WITHDRAWN") throw new DomainError("wrong-state", "application-withdrawn");
  if (status === "REFERRED") throw new DomainError("wrong-state", "application-referred");
}

function changed(deps: Deps, { applicationId }: Application, spans: number): AuditEntry {
  const at = deps.clock.now();
  return { at, actor: "applicant", action: "availability-changed", subject: applicationId, details: { spans } };
}

async function intakeOf(deps: Deps, { applicationId }: Application): Promise<KeptIntake> {
  return found(await deps.store.intake(applicationId), "no-application");
}

async function view(
  deps: Deps,
  application: Application,
  intake: KeptIntake,
  saved: boolean,
): Promise<AvailabilityView> {
  const contact = await deps.store.contact(application.personId);
  const { timeZone, availability } = intake;
  return { ...personFrame(deps, application.country, contact), page: "availability", timeZone, availability, saved };
}
