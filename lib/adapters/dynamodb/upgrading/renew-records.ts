import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { contentHash } from "../../../domain/hash.ts";
import type { RenewedRecords } from "../../../use-cases/nightly/store.ts";
import type { Engine } from "../engine.ts";
import { type Item, parseIfStored, type RecordKind, versionOf } from "../items.ts";
import { renewalKey } from "../keys.ts";
import { get } from "../read.ts";
import type { TableRole } from "../tables.ts";
import { itemOf } from "../write.ts";
import { renewItem } from "./renew-item.ts";

/**
 * In this order. The audit is only ever added to, so its entries stay as they were written, and are upgraded when they
 * are read.
 */
const RENEWED_TABLES = ["core", "sensitive", "outbox"] as const satisfies readonly TableRole[];
type RenewedTable = (typeof RENEWED_TABLES)[number];

/** How far it has come, for the versions that `layout` stands for; with other versions it begins again. */
const Renewal = z.object({
  layout: z.string(),
  table: z.enum(RENEWED_TABLES),
  from: z.object({ pk: z.string(), sk: z.string() }).optional(),
  done: z.boolean(),
});
type Renewal = z.infer<typeof Renewal>;

export const RENEWAL: RecordKind<typeof Renewal> = {
  name: "renewal",
  table: "core",
  keyed: { pk: "RENEWAL#", sk: "META" },
  schema: Renewal,
  upgrades: [],
};

/** Which kinds are renewed, and which one an item of a table is. */
export type Kinds = {
  readonly all: readonly RecordKind[];
  readonly of: (table: TableRole, item: Item) => RecordKind | undefined;
};

/**
 * Renews the next `most` items that lie there, and remembers how far it came. Two at once do the same work and no
 * harm. With all done it reads one item and is over.
 */
export async function renewSome(engine: Engine, kinds: Kinds, most: number): Promise<RenewedRecords> {
  const at = await progressOf(engine, kinds);
  if (at.done) return { examined: 0, renewed: 0, unreadable: 0, done: true };
  const { items, next } = await pageFrom(engine, at, most);
  const results = await Promise.all(items.map((item) => renewAny(engine, kinds, at.table, item)));
  await save(engine, next);
  const numberOf = (what: (typeof results)[number]) => results.filter((each) => each === what).length;
  return { examined: items.length, renewed: numberOf("renewed"), unreadable: numberOf("unreadable"), done: next.done };
}

async function progressOf(engine: Engine, { all }: Kinds): Promise<Renewal> {
  const layout = contentHash(all.map((kind) => [kind.name, versionOf(kind)]));
  const known = parseIfStored(RENEWAL, await get(engine, engine.tables.core, renewalKey(engine.programme)));
  return known?.layout === layout ? known : { layout, table: RENEWED_TABLES[0], done: false };
}

async function pageFrom(engine: Engine, at: Renewal, most: number) {
  const { Items: items = [], LastEvaluatedKey: last } = await engine.client.send(
    new ScanCommand({
      TableName: engine.tables[at.table],
      Limit: most,
      // What is not seen to be old now would stay old.
      ConsistentRead: true,
      ...(at.from === undefined ? {} : { ExclusiveStartKey: at.from }),
    }),
  );
  const from = last === undefined ? undefined : { pk: String(last.pk), sk: String(last.sk) };
  return { items, next: from === undefined ? afterTable(at) : { ...at, from } };
}

function afterTable({ layout, table }: Renewal): Renewal {
  const following = RENEWED_TABLES[RENEWED_TABLES.indexOf(table) + 1];
  return following === undefined ? { layout, table, done: true } : { layout, table: following, done: false };
}

async function renewAny(engine: Engine, kinds: Kinds, table: RenewedTable, item: Item) {
  const kind = kinds.of(table, item);
  // Left there by a later version that was taken back: it is that version's to read.
  return kind === undefined ? "kept" : renewItem(engine, kind, item);
}

async function save(engine: Engine, progress: Renewal): Promise<void> {
  const item = itemOf(engine, RENEWAL, renewalKey(engine.programme), progress);
  await engine.client.send(new PutCommand({ TableName: engine.tables.core, Item: { ...item } }));
}
