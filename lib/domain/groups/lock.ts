import type { Instant } from "../../time/instant.ts";
import { hasBegun, isHeld, meetingsAhead, type StoredMeeting } from "../sessions/meetings.ts";
import type { Group, PublishedGroup } from "./group.ts";

/**
 * A closed group may be joined until it first meets, whenever that comes to be: a first session that was moved or
 * cancelled counts where it is now, or not at all.
 *
 * @param sessions all that are stored of the group, by start
 * @returns when it locks: the start of its next session; undefined for an open group, and for a closed one that has met
 * or has no session ahead
 */
export function locksAt(
  group: Pick<PublishedGroup, "entry" | "lockedAt">,
  sessions: readonly StoredMeeting[],
  now: Instant,
): Instant | undefined {
  if (group.entry === "open" || hasMet(group, sessions, now)) return undefined;
  return meetingsAhead(sessions, now)[0]?.startsAt;
}

/** Its first session is held or under way. */
export function hasMet(
  { lockedAt }: Pick<Group, "lockedAt">,
  sessions: readonly StoredMeeting[],
  now: Instant,
): boolean {
  return lockedAt !== undefined || sessions.some((session) => hasBegun(session, now));
}

/**
 * The group with its lock written down; undefined while there is none to write. One that never started held nothing,
 * whatever its dates were.
 *
 * @param sessions by start
 */
export function newlyLocked(
  group: PublishedGroup,
  sessions: readonly StoredMeeting[],
  now: Instant,
): PublishedGroup | undefined {
  if (group.entry !== "closed" || group.status !== "RUNNING" || group.lockedAt !== undefined) return undefined;
  const first = sessions.find((session) => isHeld(session, now));
  return first && { ...group, lockedAt: first.endsAt, rev: group.rev + 1 };
}
