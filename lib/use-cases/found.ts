import { DomainError } from "../domain/errors.ts";
import type { Group } from "../domain/groups/group.ts";
import { ApplicationId, type GroupId } from "../domain/ids.ts";
import type { Application } from "../domain/intake/application.ts";
import type { LinkClaims } from "../domain/link.ts";
import type { Deps } from "./ports.ts";

/** @throws DomainError not-found */
export function found<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw new DomainError("not-found", `There is no such ${what}.`);
  return record;
}

/** @throws DomainError not-found */
export async function foundGroup(deps: Deps, groupId: GroupId): Promise<Group> {
  return found(await deps.store.group(groupId), "group");
}

/** @throws DomainError not-found */
export async function foundApplication(deps: Deps, id: ApplicationId): Promise<Application> {
  return found(await deps.store.application(id), "application");
}

/**
 * The application a link of its own is about.
 *
 * @throws DomainError not-found, once the application was erased
 */
export async function applicationOfLink(deps: Deps, claims: LinkClaims): Promise<Application> {
  return foundApplication(deps, ApplicationId.parse(claims.subject[0]));
}
