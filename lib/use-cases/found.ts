import { type BareDetail, DomainError } from "../domain/errors.ts";
import type { Group } from "../domain/groups/group.ts";
import { ApplicationId, type GroupId, type RunId } from "../domain/ids.ts";
import type { Application } from "../domain/intake/application.ts";
import type { LinkClaims } from "../domain/link.ts";
import type { Run } from "../domain/runs/match-run.ts";
import type { Deps, Store } from "./ports.ts";

type Absence = Extract<BareDetail, `no-${string}` | "application-erased">;

/** @throws DomainError not-found */
export function found<T>(record: T | undefined, otherwise: Absence): T {
  if (record === undefined) throw new DomainError("not-found", otherwise);
  return record;
}

/** @throws DomainError not-found */
export async function foundGroup(deps: Deps, groupId: GroupId): Promise<Group> {
  return found(await deps.store.group(groupId), "no-group");
}

/** @throws DomainError not-found */
export async function foundRun({ store }: { readonly store: Pick<Store, "run"> }, runId: RunId): Promise<Run> {
  return found(await store.run(runId), "no-run");
}

/** @throws DomainError not-found */
export async function foundApplication(deps: Deps, id: ApplicationId): Promise<Application> {
  return found(await deps.store.application(id), "no-application");
}

/**
 * The application a link of its own is about.
 *
 * @throws DomainError not-found, once the application was erased
 */
export async function applicationOfLink(deps: Deps, claims: LinkClaims): Promise<Application> {
  return foundApplication(deps, ApplicationId.parse(claims.subject[0]));
}
