import { DomainError } from "../../domain/errors.ts";
import type { GroupId, SessionId } from "../../domain/ids.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import type { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import { instantOf } from "../../time/wall-clock.ts";
import type { Deps, Staff } from "../ports.ts";
import { changeSession } from "./change-session.ts";

/** On the wall clock of the group's zone. */
export type NewTime = { readonly localDate: LocalDate; readonly localStart: LocalTime };

/**
 * Moves one session that is still ahead; it keeps its number, length and answers. Its members are told.
 *
 * @throws DomainError not-found, wrong-state, busy; validation-failed when the new time is past or the one it has
 */
export async function moveSession(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  sessionId: SessionId,
  to: NewTime,
): Promise<Session> {
  const alter = (session: Session, now: Instant) => movedTo(session, to, now);
  const isDone = (session: Session) => wasMovedTo(session, to);
  return changeSession(deps, { actor: staff.subject, action: "session-moved", groupId, sessionId, alter, isDone });
}

/** Moved before, and to where it is to be: the reply to that may have been lost. */
function wasMovedTo({ status, wasStartsAt, localDate, localStart }: Session, to: NewTime): boolean {
  const isThere = localDate === to.localDate && localStart === to.localStart;
  return status === "SCHEDULED" && wasStartsAt !== undefined && isThere;
}

function movedTo(session: Session, { localDate, localStart }: NewTime, now: Instant): Session {
  const startsAt = instantOf(localDate, localStart, session.timeZone);
  if (startsAt <= now) throw refused("time-passed");
  if (startsAt === session.startsAt) throw refused("time-unchanged");
  return startingAt({ ...session, localDate, localStart }, startsAt);
}

/** The session at another instant, as long as it was. */
export function startingAt(session: Session, startsAt: Instant): Session {
  const length = Date.parse(session.endsAt) - Date.parse(session.startsAt);
  const endsAt = new Date(Date.parse(startsAt) + length).toISOString();
  return { ...session, startsAt, endsAt, wasStartsAt: session.startsAt };
}

function refused(code: "time-passed" | "time-unchanged"): DomainError {
  return new DomainError("validation-failed", "session-cannot-move", [{ field: "/localDate", code }]);
}
