import type { Message, MessageKind } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import type { Deps } from "../../ports.ts";
import { KINDS } from "../kinds.ts";

/** More than the memberships a person can have between two of a kind. */
const LOOK_BACK = 50;

/** Of a kind that is sent once a membership, the other rows of it; of one that others say too, theirs. */
export async function readOthers(deps: Deps, message: Message): Promise<readonly Message[]> {
  const kind = KINDS[message.kind];
  if (kind.recipient === "staff") return [];
  if (kind.oncePerMembership === true) return otherSessions(deps, message);
  return kind.saidBy === undefined ? [] : sameSession(deps, message, kind.saidBy);
}

/**
 * By the person's list; and by key, for every session and revision that another could have been about, since the list
 * trails what is stored.
 */
async function otherSessions({ store }: Deps, message: Message): Promise<readonly Message[]> {
  const { messageId, kind, recipient, cause } = message;
  if (recipient.to !== "person" || cause.about !== "session") return [];
  const { items } = await store.messages({ personId: recipient.personId, kind, limit: LOOK_BACK });
  const ids = (await store.sessions(cause.groupId)).flatMap(({ sessionId, rev, startsAt }) =>
    Array.from(
      { length: rev + 1 },
      (_, older) => newMessage(kind, recipient, { ...cause, sessionId }, older, startsAt, startsAt).messageId,
    ),
  );
  // By key last, so that what is read consistently has the last word on each.
  const read = await Promise.all([...new Set(ids)].map((id) => store.message(id)));
  const byId = new Map([...items, ...read].flatMap((row) => (row === undefined ? [] : [[row.messageId, row]])));
  byId.delete(messageId);
  return [...byId.values()].filter((row) => row.cause.about === "session" && row.cause.offerId === cause.offerId);
}

/** Of the same session as it is planned now. */
async function sameSession(
  { store }: Deps,
  { recipient, cause, causeRev, dueAt, notAfter }: Message,
  kinds: readonly MessageKind[],
): Promise<readonly Message[]> {
  const ids = kinds.map((kind) => newMessage(kind, recipient, cause, causeRev, dueAt, notAfter).messageId);
  const rows = await Promise.all(ids.map((id) => store.message(id)));
  return rows.filter((row) => row !== undefined);
}
