import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "../../../lib/adapters/dynamodb/client.ts";
import { PRIMARY_KEY, TABLES, type TableNames, type TableShape } from "../../../lib/adapters/dynamodb/tables.ts";
import { tableNames } from "../../../lib/runtime/local/database.ts";
import { holds, type Item, updated } from "./expressions.ts";

type Write = NonNullable<TransactWriteCommand["input"]["TransactItems"]>[number];
type Query = QueryCommand["input"];

/**
 * Four empty tables in this process, for what asks tens of thousands of times: many times as fast as the engine, and
 * no judge of what DynamoDB would say. It knows what lib/adapters asks for, and throws at anything else.
 */
export function memoryTables(): { client: DynamoDBDocumentClient; tables: TableNames } {
  const tables = tableNames("memory");
  const stored = new Map<string, Map<string, Item>>(Object.values(tables).map((name) => [name, new Map()]));
  const shapes = new Map<string, TableShape>(Object.entries(TABLES).map(([role, shape]) => [`memory-${role}`, shape]));
  const of = (name = "") => stored.get(name) ?? new Map<string, Item>();
  const client = dynamoClient({ region: "nowhere" });
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof GetCommand) return { Item: copy(of(command.input.TableName).get(keyOf(command.input.Key))) };
    if (command instanceof BatchGetCommand) return { Responses: batchGot(of, command) };
    if (command instanceof BatchWriteCommand) return batchWritten(of, command);
    if (command instanceof TransactWriteCommand) return transacted(of, command.input.TransactItems ?? []);
    if (command instanceof PutCommand) return transacted(of, [{ Put: command.input }]);
    if (command instanceof QueryCommand) return queried(of, shapes, command.input);
    if (command instanceof ScanCommand)
      return paged([...of(command.input.TableName).values()].sort(byKeys(PRIMARY_KEY)), command.input, PRIMARY_KEY);
    throw new Error("the memory tables do not know this command");
  };
  // The client's own send has an overload for each command; this answers those that it knows.
  client.send = send as typeof client.send;
  return { client, tables };
}

type Of = (name: string | undefined) => Map<string, Item>;

function batchGot(of: Of, { input }: BatchGetCommand) {
  const asked = Object.entries(input.RequestItems ?? {});
  return Object.fromEntries(
    asked.map(([name, { Keys = [] }]) => [name, Keys.flatMap((key) => copy(of(name).get(keyOf(key))) ?? [])]),
  );
}

function batchWritten(of: Of, { input }: BatchWriteCommand) {
  for (const [name, requests] of Object.entries(input.RequestItems ?? {})) {
    for (const { PutRequest, DeleteRequest } of requests) {
      if (PutRequest?.Item !== undefined) of(name).set(keyOf(PutRequest.Item), copy(PutRequest.Item));
      if (DeleteRequest !== undefined) of(name).delete(keyOf(DeleteRequest.Key));
    }
  }
  return {};
}

function transacted(of: Of, writes: readonly Write[]) {
  const steps = writes.map((write) => {
    const one = write.Put ?? write.Update ?? write.Delete ?? write.ConditionCheck;
    const key = keyOf(write.Put?.Item ?? (one !== undefined && "Key" in one ? one.Key : undefined));
    return { write, key, table: of(one?.TableName), isMet: holds(of(one?.TableName).get(key), one) };
  });
  if (steps.some(({ isMet }) => !isMet)) {
    const CancellationReasons = steps.map(({ isMet }) => ({ Code: isMet ? "None" : "ConditionalCheckFailed" }));
    throw new TransactionCanceledException({ message: "refused", $metadata: {}, CancellationReasons });
  }
  for (const { write, key, table } of steps) {
    if (write.Put?.Item !== undefined) table.set(key, copy(write.Put.Item));
    if (write.Update !== undefined)
      table.set(key, copy(updated({ ...table.get(key), ...write.Update.Key }, write.Update)));
    if (write.Delete !== undefined) table.delete(key);
  }
  return {};
}

function queried(of: Of, shapes: ReadonlyMap<string, TableShape>, query: Query) {
  const keys = shapes.get(query.TableName ?? "")?.indexes[query.IndexName ?? ""] ?? PRIMARY_KEY;
  const { KeyConditionExpression: ConditionExpression } = query;
  const found = [...of(query.TableName).values()]
    .filter((item) => item[keys.pk] === query.ExpressionAttributeValues?.[":pk"] && typeof item[keys.sk] === "string")
    .filter((item) => holds(item, { ...query, ConditionExpression }))
    .sort(byKeys(keys));
  return paged(query.ScanIndexForward === false ? found.reverse() : found, query, keys);
}

type Paged = Pick<Query, "ExclusiveStartKey" | "Limit" | "FilterExpression">;

/** A page holds what was looked at, and is as much shorter as was left out. */
function paged(found: readonly Item[], query: Paged, keys: { readonly pk: string; readonly sk: string }) {
  const { ExclusiveStartKey: after, Limit = found.length, FilterExpression: ConditionExpression } = query;
  const start = after === undefined ? 0 : found.findIndex((item) => keyOf(item) === keyOf(after)) + 1;
  const page = found.slice(start, start + Limit);
  const last = start + Limit < found.length ? page.at(-1) : undefined;
  const { [keys.pk]: pk, [keys.sk]: sk } = last ?? {};
  return {
    Items: page.filter((item) => holds(item, { ...query, ConditionExpression })).map((item) => copy(item)),
    ...(last && { LastEvaluatedKey: { pk: last.pk, sk: last.sk, [keys.pk]: pk, [keys.sk]: sk } }),
  };
}

function byKeys(keys: { readonly pk: string; readonly sk: string }) {
  const told = (item: Item) => `${String(item[keys.sk])}\n${String(item.pk)}\n${String(item.sk)}`;
  return (one: Item, other: Item) => (told(one) < told(other) ? -1 : 1);
}

function keyOf(item: Item | undefined): string {
  return `${String(item?.pk)} ${String(item?.sk)}`;
}

/** What is undefined is not stored, as the client is set. */
function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  // The same type with the same fields.
  return Object.fromEntries(entries.map(([name, each]) => [name, copy(each)])) as T;
}
