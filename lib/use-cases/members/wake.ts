import { DomainError } from "../../domain/errors.ts";
import type { ApplicationId } from "../../domain/ids.ts";
import { type Application, hasLeft } from "../../domain/intake/application.ts";
import { lookingAgain, woken } from "../../domain/intake/wait.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { commitOrRetry } from "../commit.ts";
import { applicationOfLink, foundApplication } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import { applicationSummary } from "../intake/read-applications.ts";
import type { ApplicationSummary } from "../intake/views.ts";
import { silenceTaskDone } from "../offers/silence-task.ts";
import { personFrame } from "../person-frame.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { whileLinkLasts } from "../refuse-ended-link.ts";
import type { WakeView } from "./views.ts";

/** @throws DomainError not-found */
export async function readWake(deps: Deps, claims: LinkClaims): Promise<WakeView> {
  return view(deps, await applicationOfLink(deps, claims));
}

/**
 * Whoever was paused, or whose group came to its end, says that they look for a group, in one click. Said twice, or by
 * somebody else, it changes nothing.
 *
 * @throws DomainError not-found, link-expired, busy
 */
export async function wake(deps: Deps, claims: LinkClaims): Promise<WakeView> {
  const { application, changes } = await commitOrRetry(deps, async () => {
    const before = await applicationOfLink(deps, claims);
    if (!mayWake(before)) return { application: before, changes: [] };
    const { application, changes } = await waking(deps, before, "applicant");
    return { application, changes: [whileLinkLasts(claims, before), ...changes] };
  });
  await handOver(deps, changes);
  return view(deps, application);
}

/**
 * The same by a coordinator who has reached them; repeated, it answers with the state there is.
 *
 * @throws DomainError not-found, wrong-state for one who never waited or has gone, busy
 */
export async function wakeApplication(deps: Deps, staff: Staff, id: ApplicationId): Promise<ApplicationSummary> {
  const { application, changes } = await commitOrRetry(deps, async () => {
    const before = await foundApplication(deps, id);
    if (before.status === "WAITING") return { application: before, changes: [] };
    if (!mayWake(before)) {
      const { status, safety } = before;
      throw new DomainError("wrong-state", { code: "not-paused", facts: { status, safety } });
    }
    return waking(deps, before, staff.subject);
  });
  await handOver(deps, changes);
  return applicationSummary(application);
}

/** Paused, or done with a group that has come to its end. */
function mayWake({ status }: Application): boolean {
  return status === "PAUSED" || status === "DONE";
}

type Woken = { readonly application: Application; readonly changes: readonly Change[] };

async function waking(deps: Deps, before: Application, by: string): Promise<Woken> {
  const at = deps.clock.now();
  const newest = await deps.store.applicationOfPerson(before.personId);
  // They have applied anew since: that one is looked for, and the older stays as it is.
  if (newest !== undefined && newest.applicationId !== before.applicationId)
    return { application: newest, changes: [] };
  const application = before.status === "DONE" ? lookingAgain(before, at) : woken(before);
  const { applicationId } = application;
  return {
    application,
    changes: [
      { write: "application", application, expect: before.rev },
      ...(await silenceTaskDone(deps, before, by)),
      workFor({ job: "arrival", because: applicationId }, at),
      { write: "audit", entry: { at, actor: by, action: "application-woken", subject: applicationId } },
    ],
  };
}

async function view(deps: Deps, application: Application): Promise<WakeView> {
  const contact = await deps.store.contact(application.personId);
  return { ...personFrame(deps, application.country, contact), page: "wake", state: stateOf(application) };
}

function stateOf({ status }: Application): WakeView["state"] {
  if (status === "PAUSED") return "to-confirm";
  if (status === "DONE") return "again";
  return hasLeft({ status }) ? "over" : "looking";
}
