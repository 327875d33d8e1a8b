import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { hasMet } from "../../domain/groups/lock.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Change, Deps } from "../ports.ts";
import { lockGroup } from "../sessions/lock-group.ts";

/**
 * A closed group that has met takes nobody more: the lock is written down, and its free seats are blocked. A seat still
 * held is left for next time.
 */
export async function lockClosedGroup(deps: Deps, { groupId }: PublishedGroup): Promise<void> {
  const [group, sessions] = await Promise.all([deps.store.group(groupId), deps.store.sessions(groupId)]);
  if (group === undefined || !isPublished(group) || group.entry !== "closed" || group.status !== "RUNNING") return;
  const now = deps.clock.now();
  if (!hasMet(group, sessions, now)) return;
  const free = (await deps.store.seats(groupId)).filter(({ state }) => state === "FREE");
  const changes: readonly Change[] = [
    ...lockGroup(group, sessions, now),
    ...free.map(({ number }) => ({ write: "seat-block", groupId, number }) as const),
  ];
  // Losing to somebody who changed the group or a seat meanwhile costs nothing: this comes again the next night.
  if (changes.length > 0) await commitIfCurrent(deps, changes);
}
