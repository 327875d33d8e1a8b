import type { GroupId, SessionId } from "../../../domain/ids.ts";
import { Rsvp, Session } from "../../../domain/sessions/session.ts";
import type { SessionStore } from "../../../use-cases/sessions/store.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseStored } from "../items.ts";
import { groupKey, rsvpKey, sessionKey, sortable } from "../keys.ts";
import type { Methods } from "../methods.ts";
import { get, queryAll } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export function writeSession({ tables }: Engine, session: Session, expect: number | "absent"): Write {
  return put(tables.core, sessionKey(session.groupId, session.sessionId), session, expecting(expect));
}

/** The latest answer stands. */
export function writeRsvp({ tables }: Engine, rsvp: Rsvp): Write {
  return put(tables.core, rsvpKey(rsvp.groupId, rsvp.sessionId, rsvp.personId), rsvp, undefined);
}

async function readSession(engine: Engine, group: GroupId, id: SessionId): Promise<Session | undefined> {
  return parseIfStored(Session, await get(engine, engine.tables.core, sessionKey(group, id)));
}

async function readSessions(engine: Engine, group: GroupId): Promise<readonly Session[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: groupKey(group).pk,
    bound: { operator: "begins_with", value: "SESSION#" },
  });
  const sessions = items.map((item) => parseStored(Session, item));
  return sessions.sort((a, b) => (sortable(a.startsAt) < sortable(b.startsAt) ? -1 : 1));
}

async function readRsvps(engine: Engine, group: GroupId, session: SessionId): Promise<readonly Rsvp[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: groupKey(group).pk,
    bound: { operator: "begins_with", value: `RSVP#${session}#` },
  });
  return items.map((item) => parseStored(Rsvp, item));
}

export const SESSIONS: Methods<SessionStore> = { sessions: readSessions, session: readSession, rsvps: readRsvps };
