import type { GroupId, SessionId } from "../../domain/ids.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Deps, Staff } from "../ports.ts";
import { changeSession } from "./change-session.ts";

/**
 * Cancels one session that is still ahead. Its members are told, and no reminder of it is sent any more. One that
 * is cancelled already stays so.
 *
 * @throws DomainError not-found, wrong-state, busy
 */
export async function cancelSession(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  sessionId: SessionId,
): Promise<Session> {
  const alter = (session: Session): Session => ({ ...session, status: "CANCELLED" });
  const isDone = ({ status }: Session) => status === "CANCELLED";
  return changeSession(deps, { actor: staff.subject, action: "session-cancelled", groupId, sessionId, alter, isDone });
}
