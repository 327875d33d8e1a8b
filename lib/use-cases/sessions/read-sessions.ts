import type { GroupId } from "../../domain/ids.ts";
import type { Session } from "../../domain/sessions/session.ts";
import { foundGroup } from "../found.ts";
import type { Deps } from "../ports.ts";

/**
 * Every session of a group, by start; cancelled and past ones too.
 *
 * @throws DomainError not-found
 */
export async function listSessions(deps: Deps, groupId: GroupId): Promise<readonly Session[]> {
  await foundGroup(deps, groupId);
  return deps.store.sessions(groupId);
}
