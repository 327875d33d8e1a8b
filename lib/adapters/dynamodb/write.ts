import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import type { Engine } from "./engine.ts";
import { type Item, type RecordKind, refuseUnreadable, versionOf } from "./items.ts";
import type { Key } from "./keys.ts";

/** One entry of a DynamoDB transaction. */
export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** A condition in DynamoDB's expression language; `#name` and `:value` stand for what `names` and `values` hold. */
export type Condition = {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
};

export const ABSENT: Condition = { expression: "attribute_not_exists(pk)" };
export const PRESENT: Condition = { expression: "attribute_exists(pk)" };

/** The condition for an expected revision. */
export function expecting(expect: number | "absent" | "any"): Condition | undefined {
  if (expect === "any") return undefined;
  if (expect === "absent") return ABSENT;
  return { expression: "rev = :expected", values: { ":expected": expect } };
}

/**
 * A record in today's version, with the attributes that indexes and expiry read. What could not be read again is not
 * written: that is a fault of ours, thrown as a plain Error.
 */
export function put<S extends z.ZodType>(
  engine: Engine,
  kind: RecordKind<S>,
  key: Key,
  record: z.output<S>,
  condition: Condition | undefined,
  attributes: Item = {},
): Write {
  const item = itemOf(engine, kind, key, record, attributes);
  return { Put: { TableName: engine.tables[kind.table], Item: { ...item }, ...conditionInput(condition) } };
}

export function itemOf<S extends z.ZodType>(
  { programme }: Pick<Engine, "programme">,
  kind: RecordKind<S>,
  key: Key,
  record: z.output<S>,
  attributes: Item = {},
): Item {
  // Every kind's schema is that of an object; zod's own type of an output does not say so.
  const content = record as Item;
  refuseUnreadable(kind, key, content);
  return { programmeId: programme, ...content, ...attributes, v: versionOf(kind), ...key };
}

export function remove(table: string, key: Key, condition?: Condition): Write {
  return { Delete: { TableName: table, Key: { ...key }, ...conditionInput(condition) } };
}

export function check(table: string, key: Key, condition: Condition): Write {
  return {
    ConditionCheck: {
      TableName: table,
      Key: { ...key },
      ...conditionInput(condition),
      ConditionExpression: condition.expression,
    },
  };
}

/**
 * Writes a part of a record of today's version, and of none other: half of it would be of each. `action` is an update
 * expression; it shares names and values with the condition. `commitChanges` renews one that is older, and comes again.
 */
export function update(engine: Engine, kind: RecordKind, key: Key, action: string, condition: Condition): Write {
  const ofToday = {
    ...condition,
    expression: `${condition.expression} AND v = :today`,
    values: { ...condition.values, ":today": versionOf(kind) },
  };
  const TableName = engine.tables[kind.table];
  return { Update: { TableName, Key: { ...key }, UpdateExpression: action, ...conditionInput(ofToday) } };
}

function conditionInput(condition: Condition | undefined) {
  if (condition === undefined) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names === undefined ? {} : { ExpressionAttributeNames: { ...condition.names } }),
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: { ...condition.values } }),
  };
}
