import { DomainError } from "../../domain/errors.ts";
import type { GroupId, SessionId } from "../../domain/ids.ts";
import { moveFaults, type NewTime } from "../../domain/sessions/move-faults.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import { instantOf } from "../../time/wall-clock.ts";
import type { Deps, Staff } from "../ports.ts";
import { type Bounds, changeSession } from "./change-session.ts";

/**
 * Moves one session that is still ahead; it keeps its number, length and answers. Its members are told.
 *
 * @throws DomainError not-found, wrong-state, busy; date-refused when the new time is past, the one it has or too far
 * ahead
 */
export async function moveSession(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  sessionId: SessionId,
  to: NewTime,
): Promise<Session> {
  const alter = (session: Session, bounds: Bounds) => movedTo(session, to, bounds);
  const isDone = (session: Session) => wasMovedTo(session, to);
  return changeSession(deps, { actor: staff.subject, action: "session-moved", groupId, sessionId, alter, isDone });
}

/** Moved before, and to where it is to be: the reply to that may have been lost. */
function wasMovedTo({ status, earlier, localDate, localStart }: Session, to: NewTime): boolean {
  const isThere = localDate === to.localDate && localStart === to.localStart;
  return status === "SCHEDULED" && earlier !== undefined && isThere;
}

function movedTo(session: Session, to: NewTime, bounds: Bounds): Session {
  const faults = moveFaults(session, to, bounds);
  if (faults.length > 0) throw new DomainError("date-refused", "session-cannot-move", faults);
  return startingAt({ ...session, ...to }, instantOf(to.localDate, to.localStart, session.timeZone));
}

/** The session at another instant, as long as it was. */
export function startingAt(session: Session, startsAt: Instant): Session {
  const length = Date.parse(session.endsAt) - Date.parse(session.startsAt);
  const endsAt = new Date(Date.parse(startsAt) + length).toISOString();
  return { ...session, startsAt, endsAt };
}
