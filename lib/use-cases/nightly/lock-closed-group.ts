import type { PublishedGroup } from "../../domain/groups/group.ts";
import { commitIfCurrent } from "../commit.ts";
import type { Deps } from "../ports.ts";

/** A closed group that has met takes nobody more: its free seats are blocked. One still held is left for next time. */
export async function lockClosedGroup(deps: Deps, { groupId, entry, status }: PublishedGroup): Promise<void> {
  if (entry !== "closed" || status !== "RUNNING") return;
  const now = deps.clock.now();
  const sessions = await deps.store.sessions(groupId);
  const hasMet = sessions.some((session) => session.status !== "CANCELLED" && session.startsAt <= now);
  if (!hasMet) return;
  const free = (await deps.store.seats(groupId)).filter(({ state }) => state === "FREE");
  const changes = free.map(({ number }) => ({ write: "seat-block", groupId, number }) as const);
  // Losing to a seat that changed meanwhile costs nothing: this comes again the next night.
  if (changes.length > 0) await commitIfCurrent(deps, changes);
}
