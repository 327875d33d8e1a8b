import type { MessageId, PersonId } from "../../../domain/ids.ts";
import { ALL_LANES, type Lane, laneOf } from "../../../domain/messages/lane.ts";
import { isHeldBack } from "../../../domain/messages/lateness.ts";
import { Message, readyAt } from "../../../domain/messages/message.ts";
import type { Instant } from "../../../time/instant.ts";
import type { MessageQuery, MessageStore } from "../../../use-cases/messages/store.ts";
import type { Page } from "../../../use-cases/page.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, type RecordKind } from "../items.ts";
import { endOf, messageKey, shardOf, shards, sortable, timeKey } from "../keys.ts";
import { newestFirst } from "../list-page.ts";
import { firstOf } from "../merge.ts";
import type { Methods } from "../methods.ts";
import { get, pagesOf } from "../read.ts";
import { TABLES } from "../tables.ts";
import { ABSENT, type Condition, check, expecting, put, type Write } from "../write.ts";
import { LEDGER, ledgerOf, partOf } from "./ledger.ts";
import { readPace } from "./pace.ts";

const { indexes } = TABLES.outbox;
const personPk = (person: PersonId): string => `PERSON#${person}`;

export function addMessage(engine: Engine, message: Message): Write {
  return writeMessage(engine, message, ABSENT);
}

export function stepMessage(engine: Engine, message: Message, expect: number): Write {
  return writeMessage(engine, message, expecting(expect));
}

export function requireNotCalling({ tables }: Engine, id: MessageId): Write {
  const isNot = { expression: "#state <> :calling", names: { "#state": "state" }, values: { ":calling": "CALLING" } };
  return check(tables.outbox, messageKey(id), isNot);
}

export const MESSAGE: RecordKind<typeof Message> = {
  name: "message",
  table: "outbox",
  keyed: { pk: "MSG#", sk: "META" },
  schema: Message,
  upgrades: [],
};

function writeMessage(engine: Engine, message: Message, condition: Condition | undefined): Write {
  const { messageId, kind, recipient, dueAt } = message;
  const sk = timeKey(dueAt, messageId);
  const keys = {
    kindPk: partOf(kind, messageId),
    kindSk: sk,
    ...(recipient.to === "person" ? { personPk: personPk(recipient.personId), personSk: sk } : {}),
    ...dueKeys(message),
  };
  return put(engine, MESSAGE, messageKey(messageId), message, condition, keys);
}

/** What is to be taken up for the first time, and what was taken up and is not sent: in work, or put off. */
const FIRST = "DUE";
const AGAIN = "AGAIN";

/** Each lane has its own, so that the urgent one is read at once whatever waits in the other. */
function partitionOf(message: Message): string {
  const lane = laneOf(message);
  const prefix = `${isHeldBack(message) ? AGAIN : FIRST}#${lane}`;
  return lane === "urgent" ? prefix : shardOf(prefix, message.messageId);
}

function partitionsOf(prefixes: readonly string[], lanes: readonly Lane[]): readonly string[] {
  const all = prefixes.flatMap((prefix) => lanes.map((lane) => ({ of: `${prefix}#${lane}`, lane })));
  return all.flatMap(({ of, lane }) => (lane === "urgent" ? [of] : shards(of)));
}

/**
 * In the due index exactly while something is still to be done: at its due time, or at the end of the lease of one
 * that somebody works on. The index is ordered by time alone, without hour buckets, so a late sweep, a stopped clock or
 * a clock that jumps can leave nothing behind in an hour that nobody reads any more.
 */
function dueKeys(message: Message): Item {
  const at = handedOverAt(message);
  return at === undefined ? {} : { duePk: partitionOf(message), dueSk: timeKey(at, message.messageId) };
}

/** When it is to be handed over: at its time, or once the lease is over. undefined where nothing is left to be done. */
export function handedOverAt(message: Message): Instant | undefined {
  const { state, dueAt, leaseUntil } = message;
  if (state === "PENDING" || state === "PARKED") return sortable(readyAt(message));
  return state === "CLAIMED" || state === "CALLING" ? sortable(leaseUntil ?? dueAt) : undefined;
}

async function readMessage(engine: Engine, id: MessageId): Promise<Message | undefined> {
  return parseIfStored(MESSAGE, await get(engine, engine.tables.outbox, messageKey(id)));
}

function dueOnes({ tables }: Engine, prefixes: readonly string[], lanes: readonly Lane[]) {
  return {
    table: tables.outbox,
    index: { name: "due", keys: indexes.due },
    partitions: partitionsOf(prefixes, lanes),
    order: "ascending",
    kind: MESSAGE,
  } as const;
}

async function readDue(engine: Engine, now: Instant, limit: number, lane?: Lane): Promise<readonly Message[]> {
  const bound = { operator: "<=", value: endOf(now) } as const;
  const lanes = lane === undefined ? ALL_LANES : [lane];
  const { found } = await firstOf(engine, { ...dueOnes(engine, [FIRST, AGAIN], lanes), bound }, limit);
  return found.map(({ record }) => record);
}

async function readHeldBack(engine: Engine, limit: number): Promise<readonly Message[]> {
  const { found } = await firstOf(engine, dueOnes(engine, [AGAIN], ALL_LANES), limit);
  return found.map(({ record }) => record);
}

const MINUTE = "2026-09-01T09:00".length;

async function readDueByMinute(engine: Engine, until: Instant): Promise<Readonly<Record<string, number>>> {
  const { table, index, partitions } = dueOnes(engine, [FIRST, AGAIN], ALL_LANES);
  const bound = { operator: "<=", value: endOf(until) } as const;
  const counts: Record<string, number> = {};
  const count = async (pk: string) => {
    for await (const { items } of pagesOf(engine, { table, index, pk, bound })) {
      for (const { dueSk } of items) {
        const minute = String(dueSk).slice(0, MINUTE);
        counts[minute] = (counts[minute] ?? 0) + 1;
      }
    }
  };
  await Promise.all(partitions.map(count));
  return counts;
}

async function readNextDueAt(engine: Engine): Promise<Instant | undefined> {
  const { found } = await firstOf(engine, dueOnes(engine, [FIRST, AGAIN], ALL_LANES), 1);
  const [first] = found;
  return first === undefined ? undefined : String(first.item.dueSk).split("#")[0];
}

async function readMessages(engine: Engine, query: MessageQuery): Promise<Page<Message>> {
  const { personId, kind } = query;
  const listing =
    personId === undefined
      ? { index: { name: "kind", keys: indexes.kind }, partitions: kind === undefined ? LEDGER : ledgerOf(kind) }
      : { index: { name: "person", keys: indexes.person }, partitions: [personPk(personId)] };
  const filter = kind && { attribute: "kind", is: kind };
  return newestFirst(engine, { table: engine.tables.outbox, ...listing, filter, kind: MESSAGE }, query);
}

export const MESSAGES: Methods<MessageStore> = {
  message: readMessage,
  dueMessages: readDue,
  heldBack: readHeldBack,
  dueByMinute: readDueByMinute,
  nextDueAt: readNextDueAt,
  messages: readMessages,
  pace: readPace,
};
