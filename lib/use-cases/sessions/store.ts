import type { GroupId, SessionId } from "../../domain/ids.ts";
import type { Rsvp, Session } from "../../domain/sessions/session.ts";

export type SessionStore = {
  /** By start. */
  readonly sessions: (groupId: GroupId) => Promise<readonly Session[]>;
  readonly session: (groupId: GroupId, sessionId: SessionId) => Promise<Session | undefined>;
  readonly rsvps: (groupId: GroupId, sessionId: SessionId) => Promise<readonly Rsvp[]>;
};
