import { type Group, isPublished } from "../../domain/groups/group.ts";
import { newlyLocked } from "../../domain/groups/lock.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import type { Change } from "../ports.ts";

/** A closed group that has met is locked by whoever finds it so; nothing where that is written down already. */
export function lockGroup(group: Group | undefined, sessions: readonly Session[], now: Instant): readonly Change[] {
  if (group === undefined || !isPublished(group)) return [];
  const locked = newlyLocked(group, sessions, now);
  return locked === undefined ? [] : [{ write: "group", group: locked, expect: group.rev }];
}
