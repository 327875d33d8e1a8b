import type { Group } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import { foundGroup } from "../found.ts";
import type { Page, PageQuery } from "../page.ts";
import type { Deps } from "../ports.ts";

/** Every group, whatever its state, by id. */
export async function listGroups(deps: Deps, query: PageQuery): Promise<Page<Group>> {
  return deps.store.groupPage(query);
}

/** @throws DomainError not-found */
export async function readGroup(deps: Deps, groupId: GroupId): Promise<Group> {
  return foundGroup(deps, groupId);
}
