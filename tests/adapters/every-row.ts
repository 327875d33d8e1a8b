import { paginateScan } from "@aws-sdk/lib-dynamodb";
import { TABLES, type TableRole } from "../../lib/adapters/dynamodb/tables.ts";
import { type OpenStore, openStore } from "../support/stores.ts";
import { CHANGE_CASES, type ChangeCase } from "./change-cases.ts";
import { READ_CASES } from "./read-cases.ts";

export type StoredRow = { readonly table: TableRole; readonly item: Readonly<Record<string, unknown>> };

// Object.keys forgets that the keys are table roles.
const ROLES = Object.keys(TABLES) as TableRole[];

/** Every item of a store, as it lies there. */
export async function rowsOf({ client, tables }: OpenStore): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const table of ROLES) {
    for await (const page of paginateScan({ client }, { TableName: tables[table] })) {
      rows.push(...(page.Items ?? []).map((item) => ({ table, item })));
    }
  }
  return rows;
}

/** What is stored once everything that can be written was written, each in a store of its own. */
export async function everyRow(): Promise<readonly StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const { given, change } of Object.values<ChangeCase>(CHANGE_CASES)) {
    const opened = await openStore();
    for (const each of [...given, change]) await opened.store.commit([each]);
    rows.push(...(await rowsOf(opened)));
  }
  const large = await openStore();
  await READ_CASES.snapshot.given(large.store);
  await READ_CASES.runResult.given(large.store);
  await READ_CASES.openGroups.given(large.store);
  await READ_CASES.line.given(large.store);
  await READ_CASES.lineRules.given(large.store);
  for (const change of READ_CASES.arrivals.given) await large.store.commit([change]);
  await large.store.renewRecords(1);
  return [...rows, ...(await rowsOf(large))];
}
