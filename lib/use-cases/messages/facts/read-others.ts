import type { Message, MessageKind } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import type { Session } from "../../../domain/sessions/session.ts";
import type { Deps } from "../../ports.ts";
import { KINDS } from "../kinds.ts";

/** More than the memberships a person can have between two of a kind. */
const LOOK_BACK = 50;

/** Of a kind that is sent once a membership, the other rows of it; of one that others say too, theirs. */
export async function readOthers(deps: Deps, message: Message, session: Session): Promise<readonly Message[]> {
  const kind = KINDS[message.kind];
  if (kind.recipient === "staff") return [];
  if (kind.oncePerMembership === true) return otherSessions(deps, message);
  return kind.saidBy === undefined ? [] : sameTime(deps, message, session, kind.saidBy);
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

/** Of the same session as it is planned now; and its own kind, of when it was planned for this very time before. */
async function sameTime(
  { store }: Deps,
  { kind, recipient, cause, causeRev, dueAt, notAfter }: Message,
  { startsAt, earlier = [] }: Session,
  kinds: readonly MessageKind[],
): Promise<readonly Message[]> {
  const idOf = (of: MessageKind, rev: number) => newMessage(of, recipient, cause, rev, dueAt, notAfter).messageId;
  const before = earlier.filter((version) => version.startsAt === startsAt).map(({ rev }) => idOf(kind, rev));
  const ids = [...kinds.map((other) => idOf(other, causeRev)), ...before];
  const rows = await Promise.all(ids.map((id) => store.message(id)));
  return rows.filter((row) => row !== undefined);
}
