import type { Message } from "../../domain/messages/message.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Change } from "../../use-cases/ports.ts";
import { ConditionFailed } from "../../use-cases/store-failures.ts";
import { commitChanges } from "./commit.ts";
import type { Engine } from "./engine.ts";
import { type Key, messageKey, sessionKey } from "./keys.ts";
import { getMany } from "./read.ts";

const AT_ONCE = 100;

/** Any number of messages; those whose id is there already are left untouched. */
export async function addMessages(engine: Engine, messages: readonly Message[]): Promise<{ readonly added: number }> {
  const byId = new Map(messages.map((message) => [message.messageId, message]));
  const rows = [...byId.values()].map((message) => ({
    key: messageKey(message.messageId),
    change: { write: "message", message } as const,
  }));
  return { added: await addMissing(engine, engine.tables.outbox, rows) };
}

export async function addSessions(engine: Engine, sessions: readonly Session[]): Promise<void> {
  const byId = new Map(sessions.map((session) => [session.sessionId, session]));
  const rows = [...byId.values()].map((session) => ({
    key: sessionKey(session.groupId, session.sessionId),
    change: { write: "session", session, expect: "absent" } as const,
  }));
  await addMissing(engine, engine.tables.core, rows);
}

type Row = { readonly key: Key; readonly change: Change };

/** Reads first, since most of a repeated plan is there already; the condition still decides. */
async function addMissing(engine: Engine, table: string, rows: readonly Row[]): Promise<number> {
  const there = await getMany(
    engine,
    table,
    rows.map((row) => row.key),
  );
  const known = new Set(there.map((item) => `${String(item.pk)} ${String(item.sk)}`));
  const missing = rows.filter(({ key }) => !known.has(`${key.pk} ${key.sk}`)).map((row) => row.change);
  let added = 0;
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    added += await commitNew(engine, missing.slice(start, start + AT_ONCE));
  }
  return added;
}

/** Somebody else may add the same row meanwhile: those that failed are theirs, the rest is tried again. */
async function commitNew(engine: Engine, changes: readonly Change[]): Promise<number> {
  try {
    await commitChanges(engine, changes);
    return changes.length;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const taken = new Set(error.failed.map((failure) => failure.index));
    return commitNew(
      engine,
      changes.filter((_, index) => !taken.has(index)),
    );
  }
}
