import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { DomainError } from "../../domain/errors.ts";
import { backOff, type Engine } from "./engine.ts";
import { type Item, parseStored } from "./items.ts";
import { queryAll } from "./read.ts";

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

/** Where a large value is kept: `sk` is `PREFIX#000`, `PREFIX#001`… */
export type ChunkPlace = { readonly table: string; readonly pk: string; readonly prefix: string };

/** Stores any JSON value, gzipped, over as many items as it needs. The same place is overwritten. */
export async function saveChunks(engine: Engine, place: ChunkPlace, value: unknown): Promise<void> {
  const bytes = await compress(JSON.stringify(value));
  const digest = createHash("sha256").update(bytes).digest("base64url");
  const of = Math.ceil(bytes.length / CHUNK_BYTES);
  const items = Array.from({ length: of }, (_, number) => ({
    pk: place.pk,
    sk: `${place.prefix}#${String(number).padStart(3, "0")}`,
    digest,
    of,
    number,
    bytes: bytes.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES),
  }));
  for (let start = 0; start < items.length; start += CHUNKS_A_BATCH) {
    await writeBatch(engine, place.table, items.slice(start, start + CHUNKS_A_BATCH));
  }
}

/** The JSON value as it was saved; undefined when there is none, or when saving it was cut off half way. */
export async function readChunks(engine: Engine, place: ChunkPlace): Promise<unknown> {
  const bound = { operator: "begins_with" as const, value: `${place.prefix}#` };
  const items = await queryAll(engine, { table: place.table, pk: place.pk, bound });
  const chunks = items.map((item) => parseStored(Chunk, item));
  const whole = wholeOf(chunks);
  if (whole === undefined) return undefined;
  return JSON.parse((await expand(Buffer.concat(whole.map((chunk) => chunk.bytes)))).toString("utf8"));
}

/** A shorter value leaves chunks of a longer one behind it: the first chunk says how many count. */
function wholeOf(chunks: readonly Chunk[]): readonly Chunk[] | undefined {
  const [first] = chunks;
  if (first === undefined) return undefined;
  const counting = chunks.slice(0, first.of);
  const complete = counting.length === first.of && counting.every((chunk) => chunk.digest === first.digest);
  return complete ? counting : undefined;
}

async function writeBatch(engine: Engine, table: string, items: readonly Item[]): Promise<void> {
  let left = items.map((item) => ({ PutRequest: { Item: { ...item } } }));
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === 6) throw new DomainError("busy", "service-busy");
    if (attempt > 0) await backOff(engine, attempt);
    const reply = await engine.client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
    const unprocessed = reply.UnprocessedItems?.[table] ?? [];
    left = unprocessed.flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
    );
  }
}
