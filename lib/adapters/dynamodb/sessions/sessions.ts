import type { GroupId, SessionId } from "../../../domain/ids.ts";
import { Rsvp, Session } from "../../../domain/sessions/session.ts";
import type { SessionStore } from "../../../use-cases/sessions/store.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { groupKey, rsvpKey, sessionKey, sortable } from "../keys.ts";
import type { Methods } from "../methods.ts";
import { get, queryAll } from "../read.ts";
import { expecting, put, type Write } from "../write.ts";

export const SESSION: RecordKind<typeof Session> = {
  name: "session",
  table: "core",
  keyed: { pk: "GROUP#", sk: "SESSION#" },
  schema: Session,
  upgrades: [],
};

export function writeSession(engine: Engine, session: Session, expect: number | "absent"): Write {
  return put(engine, SESSION, sessionKey(session.groupId, session.sessionId), session, expecting(expect));
}

export const RSVP: RecordKind<typeof Rsvp> = {
  name: "rsvp",
  table: "core",
  keyed: { pk: "GROUP#", sk: "RSVP#" },
  schema: Rsvp,
  upgrades: [],
};

/** The latest answer stands. */
export function writeRsvp(engine: Engine, rsvp: Rsvp): Write {
  return put(engine, RSVP, rsvpKey(rsvp.groupId, rsvp.sessionId, rsvp.personId), rsvp, undefined);
}

async function readSession(engine: Engine, group: GroupId, id: SessionId): Promise<Session | undefined> {
  return parseIfStored(SESSION, await get(engine, engine.tables.core, sessionKey(group, id)));
}

async function readSessions(engine: Engine, group: GroupId): Promise<readonly Session[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: groupKey(group).pk,
    bound: { operator: "begins_with", value: "SESSION#" },
  });
  const sessions = parseReadable(engine, SESSION, items);
  return sessions.toSorted((a, b) => (sortable(a.startsAt) < sortable(b.startsAt) ? -1 : 1));
}

async function readRsvps(engine: Engine, group: GroupId, session: SessionId): Promise<readonly Rsvp[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: groupKey(group).pk,
    bound: { operator: "begins_with", value: `RSVP#${session}#` },
  });
  return parseReadable(engine, RSVP, items);
}

export const SESSIONS: Methods<SessionStore> = { sessions: readSessions, session: readSession, rsvps: readRsvps };
