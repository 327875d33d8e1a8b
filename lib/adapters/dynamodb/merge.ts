import type * as z from "zod";
import { DomainError } from "../../domain/errors.ts";
import type { Page, PageQuery } from "../../use-cases/page.ts";
import type { Engine } from "./engine.ts";
import { type Item, parseOrSetAside, type RecordKind } from "./items.ts";
import { pagesOf, type Range } from "./read.ts";

/** Several partitions of one index, read as one sorted list. */
export type Merge<S extends z.ZodType> = {
  readonly table: string;
  readonly index: NonNullable<Range["index"]>;
  readonly partitions: readonly string[];
  readonly kind: RecordKind<S>;
  readonly order: "ascending" | "descending";
  readonly bound?: { readonly operator: "<" | "<="; readonly value: string };
  /** What else an item must satisfy, where no index answers it. */
  readonly keep?: (item: Item) => boolean;
};

export type Found<S extends z.ZodType> = { readonly item: Item; readonly record: z.output<S> };

/**
 * The first `limit` records in order; those that cannot be read are set aside and take nobody's place. Reads little
 * more than it returns: one page a partition, more only as needed.
 */
export async function firstOf<S extends z.ZodType>(
  engine: Engine,
  merge: Merge<S>,
  limit: number,
): Promise<readonly Found<S>[]> {
  const sk = (item: Item): string => String(item[merge.index.keys.sk]);
  const sources = merge.partitions.map((pk) => itemsOf(engine, { ...merge, pk }, limit));
  const heads = await Promise.all(sources.map(async (source) => (await source.next()).value));
  const taken: Found<S>[] = [];
  while (taken.length < limit) {
    const next = indexOfFirst(heads, sk, merge.order);
    const item = heads[next];
    if (item === undefined) break;
    const record = (merge.keep?.(item) ?? true) ? parseOrSetAside(engine, merge.kind, item) : undefined;
    if (record !== undefined) taken.push({ item, record });
    heads[next] = (await sources[next]?.next())?.value;
  }
  return taken;
}

async function* itemsOf(engine: Engine, range: Range, pageSize: number): AsyncGenerator<Item, undefined> {
  for await (const page of pagesOf(engine, range, pageSize)) yield* page;
}

/** Where the first item in order stands among the heads; -1 when all are used up. */
function indexOfFirst(
  heads: readonly (Item | undefined)[],
  sk: (item: Item) => string,
  order: Merge<z.ZodType>["order"],
): number {
  let first = -1;
  let firstKey = "";
  heads.forEach((item, at) => {
    if (item === undefined) return;
    const key = sk(item);
    const earlier = order === "ascending" ? key < firstKey : key > firstKey;
    if (first < 0 || earlier) {
      first = at;
      firstKey = key;
    }
  });
  return first;
}

type Listing<S extends z.ZodType> = Pick<Merge<S>, "table" | "index" | "partitions" | "keep" | "kind">;

/**
 * Newest first, a page at a time. The cursor is the last item's sort key, so a page never repeats or skips what stays.
 */
export async function newestFirst<S extends z.ZodType>(
  engine: Engine,
  listing: Listing<S>,
  { limit, cursor }: PageQuery,
): Promise<Page<z.output<S>>> {
  const bound = cursor === undefined ? {} : { bound: { operator: "<" as const, value: openCursor(cursor) } };
  const found = await firstOf(engine, { ...listing, order: "descending", ...bound }, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1)?.item;
  const more = found.length > limit && last !== undefined;
  const items = shown.map(({ record }) => record);
  return { items, cursor: more ? cursorAt(String(last[listing.index.keys.sk])) : undefined };
}

function cursorAt(sortKey: string): string {
  return Buffer.from(sortKey).toString("base64url");
}

const SORT_KEY = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[a-z]{3}_[0-9A-Z]{26}$/;

function openCursor(cursor: string): string {
  const sortKey = Buffer.from(cursor, "base64url").toString();
  if (SORT_KEY.test(sortKey)) return sortKey;
  throw new DomainError("validation-failed", "cursor-foreign", [{ field: "/cursor", code: "not-a-cursor" }]);
}
