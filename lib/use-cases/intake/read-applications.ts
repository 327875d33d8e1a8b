import type { ApplicationId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { commitUncontested } from "../commit.ts";
import { found, foundApplication } from "../found.ts";
import type { Page } from "../page.ts";
import type { Deps, Staff } from "../ports.ts";
import { readPairs } from "./pairs/read-pairs.ts";
import type { ApplicationQuery } from "./store.ts";
import type { ApplicationDetail, ApplicationSummary } from "./views.ts";

/** Newest first, by case code: no name, no answers. */
export async function listApplications(deps: Deps, query: ApplicationQuery): Promise<Page<ApplicationSummary>> {
  const { items, cursor } = await deps.store.applications(query);
  return { items: items.map(applicationSummary), cursor };
}

/**
 * Names and answers. Who read them is on record before they are handed out.
 *
 * @throws DomainError not-found
 */
export async function readApplication(deps: Deps, staff: Staff, id: ApplicationId): Promise<ApplicationDetail> {
  const application = await foundApplication(deps, id);
  const contact = found(await deps.store.contact(application.personId), "application-erased");
  const intake = found(await deps.store.intake(id), "application-erased");
  const hold = await deps.store.hold(application.personId);
  const pairs = await readPairs(deps, application.personId);
  const at = deps.clock.now();
  await commitUncontested(deps, [
    { write: "audit", entry: { at, actor: staff.subject, action: "application-read", subject: id } },
  ]);
  return { application, contact, intake, hold, pairs };
}

export function applicationSummary(application: Application): ApplicationSummary {
  const { applicationId, personId, caseCode, status, safety, submittedAt, country, timeZone, rev } = application;
  const { accessAnswer, unconfirmedPerson } = application;
  return {
    applicationId,
    personId,
    caseCode,
    status,
    safety,
    submittedAt,
    country,
    timeZone,
    rev,
    ...(accessAnswer === undefined ? {} : { accessAnswer }),
    ...(unconfirmedPerson === undefined ? {} : { unconfirmedPerson }),
  };
}
