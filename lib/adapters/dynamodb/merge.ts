import type * as z from "zod";
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
  readonly bound?: { readonly operator: "<" | "<=" | ">"; readonly value: string };
  /** What else an item must satisfy, where no key answers it: of few that lie beside many, or of little in all. */
  readonly filter?: Range["filter"];
  /** Of each partition, how many reads at most; left out, as many as it takes. */
  readonly reads?: number;
};

export type Found<S extends z.ZodType> = { readonly item: Item; readonly record: z.output<S> };

export type FirstFound<S extends z.ZodType> = {
  readonly found: readonly Found<S>[];
  /** The sort key up to which all is in `found`, where the reads were used up before there were enough. */
  readonly stoppedAt: string | undefined;
};

/** Next in order of one partition; without an item, where reading it stopped. */
type Head = { readonly sk: string; readonly item: Item | undefined };

/** Of rows that are filtered in the table, so many are looked at together: about half a megabyte. */
const LOOKED_AT = 1000;

/**
 * The first `limit` records in order; those that cannot be read are set aside and take nobody's place. Reads little
 * more than it returns: one page a partition, more only as needed.
 */
export async function firstOf<S extends z.ZodType>(
  engine: Engine,
  merge: Merge<S>,
  limit: number,
): Promise<FirstFound<S>> {
  const pageSize = merge.filter === undefined ? limit : LOOKED_AT;
  const sources = merge.partitions.map((pk) => headsOf(engine, merge, pk, pageSize));
  const heads = await Promise.all(sources.map(nextOf));
  const found: Found<S>[] = [];
  while (found.length < limit) {
    const next = indexOfFirst(heads, merge.order);
    const head = heads[next];
    if (head === undefined) break;
    if (head.item === undefined) return { found, stoppedAt: head.sk };
    const record = parseOrSetAside(engine, merge.kind, head.item);
    if (record !== undefined) found.push({ item: head.item, record });
    // With enough found, what follows is another page's to read.
    if (found.length < limit) heads[next] = await nextOf(sources[next]);
  }
  return { found, stoppedAt: undefined };
}

async function nextOf(source: AsyncGenerator<Head, undefined> | undefined): Promise<Head | undefined> {
  return (await source?.next())?.value;
}

async function* headsOf<S extends z.ZodType>(
  engine: Engine,
  merge: Merge<S>,
  pk: string,
  pageSize: number,
): AsyncGenerator<Head, undefined> {
  const { sk } = merge.index.keys;
  let reads = 0;
  for await (const { items, readUpTo } of pagesOf(engine, { ...merge, pk }, pageSize)) {
    yield* items.map((item) => ({ sk: String(item[sk]), item }));
    reads += 1;
    if (readUpTo === undefined || reads !== merge.reads) continue;
    yield { sk: String(readUpTo[sk]), item: undefined };
    return;
  }
}

/** Where the first in order stands among the heads; -1 when all are used up. */
function indexOfFirst(heads: readonly (Head | undefined)[], order: Merge<z.ZodType>["order"]): number {
  let first = -1;
  let firstKey = "";
  heads.forEach((head, at) => {
    if (head === undefined) return;
    const earlier = order === "ascending" ? head.sk < firstKey : head.sk > firstKey;
    if (first < 0 || earlier) {
      first = at;
      firstKey = head.sk;
    }
  });
  return first;
}
