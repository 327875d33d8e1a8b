import { DomainError } from "../../domain/errors.ts";
import type { Page, PageQuery } from "../../use-cases/page.ts";
import type { Engine } from "./engine.ts";
import type { Item } from "./items.ts";
import { pagesOf, type Range } from "./read.ts";

/** Several partitions of one index, read as one sorted list. */
export type Merge = {
  readonly table: string;
  readonly index: NonNullable<Range["index"]>;
  readonly partitions: readonly string[];
  readonly order: "ascending" | "descending";
  readonly bound?: { readonly operator: "<" | "<="; readonly value: string };
  /** What else an item must satisfy, where no index answers it. */
  readonly keep?: (item: Item) => boolean;
};

/** The first `limit` items in order. Reads little more than it returns: one page a partition, more only as needed. */
export async function firstOf(engine: Engine, merge: Merge, limit: number): Promise<readonly Item[]> {
  const sk = (item: Item): string => String(item[merge.index.keys.sk]);
  const sources = merge.partitions.map((pk) => itemsOf(engine, { ...merge, pk }, limit));
  const heads = await Promise.all(sources.map(async (source) => (await source.next()).value));
  const taken: Item[] = [];
  while (taken.length < limit) {
    const next = indexOfFirst(heads, sk, merge.order);
    const item = heads[next];
    if (item === undefined) break;
    if (merge.keep?.(item) ?? true) taken.push(item);
    heads[next] = (await sources[next]?.next())?.value;
  }
  return taken;
}

async function* itemsOf(engine: Engine, range: Range, pageSize: number): AsyncGenerator<Item, undefined> {
  for await (const page of pagesOf(engine, range, pageSize)) yield* page;
}

/** Where the first item in order stands among the heads; -1 when all are used up. */
function indexOfFirst(heads: readonly (Item | undefined)[], sk: (item: Item) => string, order: Merge["order"]): number {
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

type Listing = Pick<Merge, "table" | "index" | "partitions" | "keep">;

/**
 * Newest first, a page at a time. The cursor is the last item's sort key, so a page never repeats or skips what stays.
 */
export async function newestFirst(engine: Engine, listing: Listing, { limit, cursor }: PageQuery): Promise<Page<Item>> {
  const bound = cursor === undefined ? {} : { bound: { operator: "<" as const, value: openCursor(cursor) } };
  const found = await firstOf(engine, { ...listing, order: "descending", ...bound }, limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const more = found.length > limit && last !== undefined;
  return { items, cursor: more ? cursorAt(String(last[listing.index.keys.sk])) : undefined };
}

export function parsePage<T>(page: Page<Item>, parse: (item: Item) => T): Page<T> {
  return { items: page.items.map(parse), cursor: page.cursor };
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
