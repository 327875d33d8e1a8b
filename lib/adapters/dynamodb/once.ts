import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import type { IdempotencyRecord } from "../../use-cases/ports.ts";
import type { Engine } from "./engine.ts";
import { type Item, parseIfStored, type RecordKind } from "./items.ts";
import { idempotencyKey, nonceKey } from "./keys.ts";
import { get } from "./read.ts";
import { type Condition, put, type Write } from "./write.ts";

/** Epoch seconds, as DynamoDB's time to live wants them. */
const ttlOf = (expiresAt: Instant): number => Math.ceil(Date.parse(expiresAt) / 1000);
const secondsNow = ({ clock }: Engine): number => Math.floor(Date.parse(clock.now()) / 1000);

/** DynamoDB deletes expired items up to days late: until then they count as gone. */
function absentOrExpired(engine: Engine): Condition {
  return {
    expression: "attribute_not_exists(pk) OR #ttl <= :now",
    names: { "#ttl": "ttl" },
    values: { ":now": secondsNow(engine) },
  };
}

async function getUnexpired(engine: Engine, key: { pk: string; sk: string }): Promise<Item | undefined> {
  const item = await get(engine, engine.tables.core, key);
  return item === undefined || Number(item.ttl) <= secondsNow(engine) ? undefined : item;
}

/** `reply` is kept as text, so that the same key gets the same bytes. */
const StoredReply = z.object({ bodyHash: z.string(), status: z.int(), reply: z.string(), expiresAt: Instant });

export const IDEMPOTENCY: RecordKind<typeof StoredReply> = {
  name: "idempotency",
  table: "core",
  keyed: { pk: "IDEMPOTENCY#", sk: "META" },
  schema: StoredReply,
  upgrades: [],
};

export function writeIdempotency(engine: Engine, { key, reply, ...record }: IdempotencyRecord): Write {
  const content = { ...record, reply: JSON.stringify(reply ?? null) };
  const expiry = { ttl: ttlOf(record.expiresAt) };
  return put(engine, IDEMPOTENCY, idempotencyKey(key), content, absentOrExpired(engine), expiry);
}

export async function readIdempotency(engine: Engine, key: string): Promise<IdempotencyRecord | undefined> {
  const stored = parseIfStored(IDEMPOTENCY, await getUnexpired(engine, idempotencyKey(key)));
  return stored === undefined ? undefined : { ...stored, key, reply: JSON.parse(stored.reply) };
}

const Burnt = z.strictObject({});

export const NONCE: RecordKind<typeof Burnt> = {
  name: "nonce",
  table: "core",
  keyed: { pk: "NONCE#", sk: "META" },
  schema: Burnt,
  upgrades: [],
};

export function burnNonce(engine: Engine, nonce: string, expiresAt: Instant): Write {
  return put(engine, NONCE, nonceKey(nonce), {}, absentOrExpired(engine), { ttl: ttlOf(expiresAt) });
}

export async function readNonceBurnt(engine: Engine, nonce: string): Promise<boolean> {
  return (await getUnexpired(engine, nonceKey(nonce))) !== undefined;
}
