import type * as z from "zod";
import { DomainError } from "../../domain/errors.ts";
import { fitting } from "../../domain/fitting.ts";
import type { Page, PageQuery } from "../../use-cases/page.ts";
import type { Engine } from "./engine.ts";
import { type Found, firstOf, type Merge } from "./merge.ts";

/**
 * Of each partition, for one page. One is what a page takes; more are for rows that cannot be read, or are of another
 * kind than the one asked for. Past that a page ends early, and its cursor goes on.
 */
const READS_A_PAGE = 4;

type Listing<S extends z.ZodType> = Pick<Merge<S>, "table" | "index" | "partitions" | "filter" | "kind">;

/**
 * Newest first, a page at a time. The cursor is the last item's sort key, so a page never repeats or skips what stays.
 * However much lies there, a page makes a bounded number of reads.
 */
export async function newestFirst<S extends z.ZodType>(
  engine: Engine,
  listing: Listing<S>,
  { limit, cursor }: PageQuery,
): Promise<Page<z.output<S>>> {
  const after = cursor === undefined ? undefined : openCursor(cursor, TIME_AND_ID);
  const bound = after === undefined ? {} : { bound: { operator: "<" as const, value: after } };
  return onePage(engine, { ...listing, ...bound, order: "descending" }, limit);
}

/** By id, a page at a time: of an index that is sorted by ids. */
export async function byId<S extends z.ZodType>(
  engine: Engine,
  listing: Listing<S>,
  { limit, cursor }: PageQuery,
): Promise<Page<z.output<S>>> {
  const after = cursor === undefined ? undefined : openCursor(cursor, ID);
  const bound = after === undefined ? {} : { bound: { operator: ">" as const, value: after } };
  return onePage(engine, { ...listing, ...bound, order: "ascending" }, limit);
}

/** By id, the newest first: of ids that begin with the time. */
export async function newestById<S extends z.ZodType>(
  engine: Engine,
  listing: Listing<S>,
  { limit, cursor }: PageQuery,
): Promise<Page<z.output<S>>> {
  const after = cursor === undefined ? undefined : openCursor(cursor, ID);
  const bound = after === undefined ? {} : { bound: { operator: "<" as const, value: after } };
  return onePage(engine, { ...listing, ...bound, order: "descending" }, limit);
}

async function onePage<S extends z.ZodType>(
  engine: Engine,
  merge: Merge<S>,
  limit: number,
): Promise<Page<z.output<S>>> {
  const { found, stoppedAt } = await firstOf(engine, { ...merge, reads: READS_A_PAGE }, limit + 1);
  const shown = fitting(found.slice(0, limit));
  const goesOn = found.length > shown.length ? sortKeyOf(merge, shown.at(-1)) : stoppedAt;
  return { items: shown.map(({ record }) => record), cursor: goesOn === undefined ? undefined : cursorAt(goesOn) };
}

function sortKeyOf<S extends z.ZodType>({ index }: Merge<S>, found: Found<S> | undefined): string | undefined {
  return found && String(found.item[index.keys.sk]);
}

function cursorAt(sortKey: string): string {
  return Buffer.from(sortKey).toString("base64url");
}

const TIME_AND_ID = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[a-z]{3}_[0-9A-Z]{26}$/;
const ID = /^[a-z]{3}_[0-9A-Z]{26}$/;

function openCursor(cursor: string, form: RegExp): string {
  const sortKey = Buffer.from(cursor, "base64url").toString();
  if (form.test(sortKey)) return sortKey;
  throw new DomainError("validation-failed", "cursor-foreign", [{ field: "/cursor", code: "not-a-cursor" }]);
}
