import { DomainError } from "../domain/errors.ts";
import type { Group } from "../domain/groups/group.ts";
import { type Change, ConditionFailed, type Deps } from "./ports.ts";

/** @throws DomainError stale-version when somebody has changed the group since this version was read */
export function refuseStale(group: Group, ifMatch: number): void {
  if (group.version !== ifMatch) throw staleVersion();
}

/** @throws DomainError stale-version when somebody was faster */
export async function commitVersion(deps: Deps, changes: readonly Change[]): Promise<void> {
  try {
    await deps.store.commit(changes);
  } catch (error) {
    if (error instanceof ConditionFailed && error.failed.some(({ write }) => write === "group"))
      throw staleVersion(error);
    throw error;
  }
}

function staleVersion(cause?: Error): DomainError {
  const detail = "Somebody has changed this group since you read it. Read it again and repeat your change.";
  return new DomainError("stale-version", detail, [], { cause });
}
