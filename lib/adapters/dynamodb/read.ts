import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "../../domain/errors.ts";
import { backOff, type Engine } from "./engine.ts";
import type { Item } from "./items.ts";
import type { Key } from "./keys.ts";
import { readTogether } from "./read-together.ts";
import { type IndexKeys, PRIMARY_KEY } from "./tables.ts";

/** Strongly consistent, as every read by key is here: decisions rest on it. */
export function get(engine: Engine, table: string, key: Key): Promise<Item | undefined> {
  return readTogether(engine, table, key, getMany);
}

async function getOne(engine: Engine, table: string, key: Key): Promise<readonly Item[]> {
  const { Item: item } = await engine.client.send(
    new GetCommand({ TableName: table, Key: { ...key }, ConsistentRead: true }),
  );
  return item === undefined ? [] : [item];
}

const BATCH = 100;

/** All of these that exist, in no particular order; a key named twice is read once. */
export async function getMany(engine: Engine, table: string, keys: readonly Key[]): Promise<readonly Item[]> {
  const distinct = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return getOne(engine, table, only);
  const items: Item[] = [];
  for (let start = 0; start < distinct.length; start += BATCH) {
    items.push(...(await getBatch(engine, table, distinct.slice(start, start + BATCH))));
  }
  return items;
}

/** A reply holds at most 16 MB, and less when throttled: what was left out is asked for again. */
async function getBatch(engine: Engine, table: string, keys: readonly Key[]): Promise<readonly Item[]> {
  const items: Item[] = [];
  let wanted: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let attempt = 0, idle = 0; wanted.length > 0; attempt += 1) {
    const reply = await engine.client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
    );
    const found = reply.Responses?.[table] ?? [];
    items.push(...found);
    wanted = reply.UnprocessedKeys?.[table]?.Keys ?? [];
    idle = found.length === 0 ? idle + 1 : 0;
    if (wanted.length > 0 && idle >= 6) throw new DomainError("busy", "service-busy");
    if (wanted.length > 0) await backOff(engine, attempt);
  }
  return items;
}

/** One partition of a table or index, or the part of it whose sort key lies within the bound. */
export type Range = {
  readonly table: string;
  readonly index?: { readonly name: string; readonly keys: IndexKeys };
  readonly pk: string;
  readonly bound?: { readonly operator: "<" | "<=" | ">" | "begins_with"; readonly value: string };
  readonly order?: "ascending" | "descending";
  /** Left out by the table itself, but read, and paid for: a page has as many rows less. */
  readonly filter?: { readonly attribute: string; readonly is: string } | undefined;
};

type Part = {
  readonly items: readonly Item[];
  /** The keys of the last row that was looked at, while there is more. */
  readonly readUpTo: Item | undefined;
};

/** The range page by page. */
export async function* pagesOf(engine: Engine, range: Range, pageSize?: number): AsyncGenerator<Part> {
  const query = queryInput(range, pageSize);
  let from: QueryCommandInput["ExclusiveStartKey"];
  do {
    const reply = await engine.client.send(new QueryCommand({ ...query, ExclusiveStartKey: from }));
    from = reply.LastEvaluatedKey;
    yield { items: reply.Items ?? [], readUpTo: from };
  } while (from !== undefined);
}

export async function queryAll(engine: Engine, range: Range): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const part of pagesOf(engine, range)) items.push(...part.items);
  return items;
}

function queryInput(range: Range, pageSize: number | undefined): QueryCommandInput {
  const { table, index, order } = range;
  return {
    TableName: table,
    ...expressionsOf(range),
    ScanIndexForward: order !== "descending",
    // Secondary indexes follow the table a moment later and cannot be read consistently.
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: index.name }),
    ...(pageSize === undefined ? {} : { Limit: pageSize }),
  };
}

function expressionsOf({ index, pk, bound, filter }: Range) {
  const keys = index?.keys ?? PRIMARY_KEY;
  const within = bound?.operator === "begins_with" ? "begins_with(#sk, :bound)" : `#sk ${bound?.operator} :bound`;
  return {
    KeyConditionExpression: bound === undefined ? "#pk = :pk" : `#pk = :pk AND ${within}`,
    ...(filter && { FilterExpression: "#filter = :filter" }),
    ExpressionAttributeNames: {
      "#pk": keys.pk,
      ...(bound && { "#sk": keys.sk }),
      ...(filter && { "#filter": filter.attribute }),
    },
    ExpressionAttributeValues: {
      ":pk": pk,
      ...(bound && { ":bound": bound.value }),
      ...(filter && { ":filter": filter.is }),
    },
  };
}
