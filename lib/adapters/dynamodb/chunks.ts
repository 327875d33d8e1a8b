import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import * as z from "zod";
import { type BatchWrite, writeBatch } from "./batch.ts";
import type { Engine } from "./engine.ts";
import { type Item, parseStored, type RecordKind, unreadable, upgraded } from "./items.ts";
import { queryAll } from "./read.ts";
import { itemOf } from "./write.ts";

/** An item holds at most 400 kB, its keys included. */
const CHUNK_BYTES = 350_000;
/** A batch holds at most 25 items and 16 MB; smaller ones fail in smaller parts. */
const CHUNKS_A_BATCH = 8;

const Chunk = z.object({
  /** Hash of the whole: chunks of two different values are never joined. */
  digest: z.string(),
  of: z.int().min(1),
  number: z.int().min(0),
  bytes: z.instanceof(Uint8Array),
});
type Chunk = z.infer<typeof Chunk>;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A large value: `keyed.sk` is what its items' keys begin with. Its versions, and their upgrades, are the value's. */
export type ChunkKind = Omit<RecordKind, "schema">;

/** Each of its items: of the value's version, and the same in all versions. */
export function chunkOf(kind: ChunkKind): RecordKind<typeof Chunk> {
  return { ...kind, schema: Chunk, upgrades: kind.upgrades.map(() => (item) => item) };
}

/** Stores any JSON value, gzipped, over as many items as it needs. The same place is overwritten. */
export async function saveChunks(
  engine: Engine,
  kind: ChunkKind,
  pk: string,
  value: unknown,
  attributes: Item = {},
): Promise<void> {
  const bytes = await compress(JSON.stringify(value));
  const digest = createHash("sha256").update(bytes).digest("base64url");
  const of = Math.ceil(bytes.length / CHUNK_BYTES);
  const items = Array.from({ length: of }, (_, number) => {
    const key = { pk, sk: `${kind.keyed.sk}${String(number).padStart(3, "0")}` };
    const part = bytes.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
    return itemOf(engine, chunkOf(kind), key, { digest, of, number, bytes: part }, attributes);
  });
  await writeAll(
    engine,
    engine.tables[kind.table],
    items.map((item) => ({ put: item })),
  );
}

/** Nothing is left of what was saved there. */
export async function removeChunks(engine: Engine, kind: ChunkKind, pk: string): Promise<void> {
  const table = engine.tables[kind.table];
  const items = await queryAll(engine, { table, pk, bound: { operator: "begins_with", value: kind.keyed.sk } });
  await writeAll(
    engine,
    table,
    items.map(({ pk, sk }) => ({ remove: { pk: String(pk), sk: String(sk) } })),
  );
}

/** The JSON value as it was saved; undefined when there is none, or when saving it was cut off half way. */
export async function readChunks(engine: Engine, kind: ChunkKind, pk: string): Promise<unknown> {
  const bound = { operator: "begins_with" as const, value: kind.keyed.sk };
  const items = await queryAll(engine, { table: engine.tables[kind.table], pk, bound });
  const chunks = items.map((item) => parseStored(chunkOf(kind), item));
  const whole = wholeOf(chunks);
  if (whole === undefined) return undefined;
  const value = JSON.parse((await expand(Buffer.concat(whole.map((chunk) => chunk.bytes)))).toString("utf8"));
  return ofToday(kind, value, items[0]);
}

function ofToday(kind: ChunkKind, value: Item, first: Item | undefined): unknown {
  try {
    return upgraded(kind, value, first?.v);
  } catch (error) {
    throw unreadable(kind, first ?? {}, [error instanceof Error ? error.message : String(error)]);
  }
}

/** A shorter value leaves chunks of a longer one behind it: the first chunk says how many count. */
function wholeOf(chunks: readonly Chunk[]): readonly Chunk[] | undefined {
  const [first] = chunks;
  if (first === undefined) return undefined;
  const counting = chunks.slice(0, first.of);
  const complete = counting.length === first.of && counting.every((chunk) => chunk.digest === first.digest);
  return complete ? counting : undefined;
}

async function writeAll(engine: Engine, table: string, writes: readonly BatchWrite[]): Promise<void> {
  for (let start = 0; start < writes.length; start += CHUNKS_A_BATCH) {
    await writeBatch(engine, table, writes.slice(start, start + CHUNKS_A_BATCH));
  }
}
