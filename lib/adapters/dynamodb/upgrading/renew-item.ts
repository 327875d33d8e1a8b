import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Engine } from "../engine.ts";
import { type Item, parseOrSetAside, type RecordKind, versionOf } from "../items.ts";
import type { Key } from "../keys.ts";
import { get } from "../read.ts";
import { KEY_ATTRIBUTES, PRIMARY_KEY } from "../tables.ts";
import { type Condition, itemOf } from "../write.ts";

/** `kept`: of today's version already, or written by somebody else meanwhile, who writes today's. */
type Renewed = "kept" | "renewed" | "unreadable";

/**
 * Writes an item of an older version again as one of today's, exactly as it was read and only while nobody else has
 * written it. Its index keys and its programme stay: an upgrade changes what a record says, never where it is found.
 */
export async function renewItem(engine: Engine, kind: RecordKind, item: Item): Promise<Renewed> {
  if (item.v === versionOf(kind)) return "kept";
  const record = parseOrSetAside(engine, kind, item);
  if (record === undefined) return "unreadable";
  const key = { pk: String(item.pk), sk: String(item.sk) };
  const stays = Object.entries(item).filter(([name]) => KEY_ATTRIBUTES.has(name) || name === "programmeId");
  const today = itemOf(engine, kind, key, record, Object.fromEntries(stays));
  return (await putOver(engine, engine.tables[kind.table], item, today)) ? "renewed" : "kept";
}

/** One record by its key, before a step that writes only a part of it. True when it was of an older version. */
export async function renewRecord(engine: Engine, kind: RecordKind, key: Key): Promise<boolean> {
  const item = await get(engine, engine.tables[kind.table], key);
  return item !== undefined && (await renewItem(engine, kind, item)) === "renewed";
}

async function putOver(engine: Engine, table: string, before: Item, today: Item): Promise<boolean> {
  const { expression, names, values } = asRead(before);
  try {
    await engine.client.send(
      new PutCommand({
        TableName: table,
        Item: { ...today },
        ConditionExpression: expression,
        ExpressionAttributeNames: { ...names },
        ExpressionAttributeValues: { ...values },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Not every record has a revision, so all that was read is compared. */
function asRead(item: Item): Condition {
  const entries = Object.entries(item).filter(([name]) => name !== PRIMARY_KEY.pk && name !== PRIMARY_KEY.sk);
  const version = item.v === undefined ? ["attribute_not_exists(v)"] : [];
  return {
    expression: [...version, ...entries.map((_, at) => `#n${at} = :v${at}`)].join(" AND "),
    names: Object.fromEntries(entries.map(([name], at) => [`#n${at}`, name])),
    values: Object.fromEntries(entries.map(([, value], at) => [`:v${at}`, value])),
  };
}
