import type { PublishedGroup } from "../../domain/groups/group.ts";
import type { Session } from "../../domain/sessions/session.ts";
import { instantOf } from "../../time/wall-clock.ts";
import type { Deps } from "../ports.ts";
import { changeSession } from "../sessions/change-session.ts";
import { startingAt } from "../sessions/move-session.ts";

/**
 * Governments change zone rules at short notice. A session keeps the time on its wall, so its instant changes: for
 * members elsewhere, and in every calendar, it has moved, and they are told so.
 */
export async function keepWallClock(deps: Deps, { groupId }: PublishedGroup): Promise<void> {
  const now = deps.clock.now();
  for (const session of await deps.store.sessions(groupId)) {
    const isAhead = session.status === "SCHEDULED" && session.startsAt > now;
    if (!isAhead || isOnTheWall(session)) continue;
    const { sessionId } = session;
    await changeSession(deps, {
      actor: "planner",
      action: "session-moved",
      groupId,
      sessionId,
      alter: onTheWall,
      isDone: isOnTheWall,
    });
    deps.telemetry.event("warn", "session-follows-new-zone-rules", { groupId, sessionId });
  }
}

function onTheWall(session: Session): Session {
  return startingAt(session, instantOf(session.localDate, session.localStart, session.timeZone));
}

function isOnTheWall(session: Session): boolean {
  return onTheWall(session).startsAt === session.startsAt;
}
