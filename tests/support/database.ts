import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { TableNames } from "../../lib/adapters/dynamodb/tables.ts";
import { createTables, type LocalDatabase, openDatabase, tableNames } from "../../lib/runtime/local/database.ts";

let shared: Promise<LocalDatabase> | undefined;
let prefixes = 0;

/** One engine for a test file, in memory, gone with the test process; or the one that DYNAMODB_ENDPOINT names. */
export function sharedDatabase(): Promise<LocalDatabase> {
  shared ??= openDatabase({ endpoint: process.env.DYNAMODB_ENDPOINT });
  return shared;
}

/** Four empty tables of one's own. */
export async function freshTables(): Promise<{ client: DynamoDBDocumentClient; tables: TableNames }> {
  const { client } = await sharedDatabase();
  prefixes += 1;
  const tables = tableNames(`test-${process.pid}-${prefixes}`);
  await createTables(client, tables);
  return { client, tables };
}
