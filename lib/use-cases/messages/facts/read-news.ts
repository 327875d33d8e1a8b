import type { GroupId, MessageId } from "../../../domain/ids.ts";
import type { Contact } from "../../../domain/intake/application.ts";
import type { Cause, Message, MessageKind } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import { changeFor } from "../../../domain/sessions/news.ts";
import type { Session } from "../../../domain/sessions/session.ts";
import type { Modality } from "../../../domain/vocabulary.ts";
import type { Deps } from "../../ports.ts";
import { KINDS } from "../kinds.ts";
import { SAID_TOGETHER } from "../said.ts";
import type { SessionNews } from "./facts.ts";

// Object.keys forgets that the keys are the names of kinds.
const NEWS = (Object.keys(KINDS) as MessageKind[]).filter((name) => {
  const kind = KINDS[name];
  return kind.recipient === "person" && kind.newsOf === "sessions";
});

type Reader = {
  readonly groupId: GroupId;
  readonly modality: Modality;
  readonly contact: Contact;
  readonly offer: Offer;
};
type Read = { readonly news: readonly SessionNews[]; readonly others: readonly Message[] };

const TO_BE_TOLD: ReadonlySet<Message["state"]> = new Set<Message["state"]>(["PENDING", "PARKED", "CLAIMED"]);

/**
 * All that a member is still to be told of their sessions, and every other row of the ledger that tells of them. By
 * key, since a list trails what is stored.
 */
export async function readNews(deps: Deps, message: Message, reader: Reader): Promise<Read> {
  const now = deps.clock.now();
  const changed = (await deps.store.sessions(reader.groupId)).filter(({ rev, endsAt }) => rev > 0 && endsAt > now);
  const rows = await Promise.all(changed.map((session) => rowsOf(deps, message, session)));
  const others = rows.flat().filter(({ messageId }) => messageId !== message.messageId);
  const told = toldBy(others);
  const news = changed.flatMap((session, index) =>
    newsOf(session, rows[index] ?? [], told, { ...reader, own: message.messageId }),
  );
  return { news, others };
}

/** The rows that tell of any of its revisions, the message itself among them. */
async function rowsOf({ store }: Deps, message: Message, session: Session): Promise<readonly Message[]> {
  const { recipient, cause } = message;
  if (cause.about !== "session") return [];
  const about: Cause = { ...cause, sessionId: session.sessionId };
  const ids = Array.from({ length: session.rev }, (_, before) => before + 1).flatMap((rev) =>
    NEWS.map((kind) => newMessage(kind, recipient, about, rev, session.startsAt, session.endsAt).messageId),
  );
  const rows = await Promise.all(ids.filter((id) => id !== message.messageId).map((id) => store.message(id)));
  const own = cause.sessionId === session.sessionId ? [message] : [];
  return [...own, ...rows.filter((row) => row !== undefined)];
}

/** What is sent was told, and with it all that its mail said besides. */
function toldBy(rows: readonly Message[]): ReadonlySet<MessageId> {
  const sent = rows.filter(({ state, outcome }) => state === "SENT" || outcome === SAID_TOGETHER);
  return new Set(sent.flatMap(({ messageId, tells = [] }) => [messageId, ...tells]));
}

function newsOf(
  session: Session,
  rows: readonly Message[],
  told: ReadonlySet<MessageId>,
  { contact, offer, modality, own }: Reader & { readonly own: MessageId },
): readonly SessionNews[] {
  const row = rows.find(({ causeRev, state, messageId }) => {
    return causeRev === session.rev && (messageId === own || TO_BE_TOLD.has(state));
  });
  const toldRevs = rows.filter(({ messageId }) => told.has(messageId)).map(({ causeRev }) => causeRev);
  const last = toldRevs.length === 0 ? undefined : Math.max(...toldRevs);
  const clocks = { timeZone: contact.timeZone, inPerson: modality === "in_person" };
  const change = changeFor(session, last, offer.confirmedAt ?? offer.offeredAt, clocks);
  return row === undefined || change === undefined ? [] : [{ messageId: row.messageId, session, ...change }];
}
