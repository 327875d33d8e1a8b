import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Item } from "./items.ts";
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

export function put(table: string, key: Key, content: Item, condition: Condition | undefined): Write {
  return { Put: { TableName: table, Item: { ...content, ...key }, ...conditionInput(condition) } };
}

export function remove(table: string, key: Key, condition: Condition): Write {
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

/** `action` is an update expression; it shares names and values with the condition. */
export function update(table: string, key: Key, action: string, condition: Condition): Write {
  return { Update: { TableName: table, Key: { ...key }, UpdateExpression: action, ...conditionInput(condition) } };
}

function conditionInput(condition: Condition | undefined) {
  if (condition === undefined) return {};
  return {
    ConditionExpression: condition.expression,
    ...(condition.names === undefined ? {} : { ExpressionAttributeNames: { ...condition.names } }),
    ...(condition.values === undefined ? {} : { ExpressionAttributeValues: { ...condition.values } }),
  };
}
