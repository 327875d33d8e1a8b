import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, expect, test, vi } from "vitest";
import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import { TABLES } from "../../lib/adapters/dynamodb/tables.ts";
import { createTables, openDatabase, tableNames } from "../../lib/runtime/local/database.ts";
import { startEngine } from "../../lib/runtime/local/engine.ts";
import { sharedDatabase } from "../support/database.ts";
import { recordedTelemetry } from "../support/recorded-telemetry.ts";
import { groupId, groupRecord } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";

const folder = mkdtempSync(join(tmpdir(), "groupwright-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tables = tableNames("kept");

async function open(file: string) {
  const database = await openDatabase({ file });
  await createTables(database.client, tables);
  const { client } = database;
  const store = dynamoStore({
    client,
    tables,
    programme: "main",
    clock: { now: () => SAMPLE_NOW },
    telemetry: recordedTelemetry(),
  });
  return { ...database, store };
}

test("what is stored in a file is there after a stop and another start", async () => {
  const file = join(folder, "kept.db");
  const first = await open(file);
  await first.store.commit([{ write: "group", group: groupRecord(), expect: "absent" }]);
  await first.stop();
  await expect(fetch(first.endpoint)).rejects.toThrow();

  const second = await open(file);
  expect(await second.store.group(groupId())).toEqual(groupRecord());
  await second.stop();
});

test("two engines at once do not share data", async () => {
  const [one, other] = [await open(join(folder, "one.db")), await open(join(folder, "other.db"))];
  await one.store.commit([{ write: "group", group: groupRecord(), expect: "absent" }]);
  expect(await other.store.group(groupId())).toBeUndefined();
  await Promise.all([one.stop(), other.stop()]);
});

test("a data file that cannot be opened is an error that says why, at once", async () => {
  await expect(openDatabase({ file: join(folder, "no", "such", "folder", "x.db") })).rejects.toThrow(
    /did not start: .+/,
  );
});

test("an endpoint that is given is used, and left running by stop", async () => {
  const { endpoint } = await sharedDatabase();
  const other = await openDatabase({ endpoint });
  expect(other.endpoint).toBe(endpoint);
  await other.stop();
  await expect(fetch(endpoint)).resolves.toBeDefined();
});

test("on a platform without an engine the message says which one command provides an endpoint", async () => {
  const command = "docker run --rm -p 8000:8000 amazon/dynamodb-local";
  const setting = "DYNAMODB_ENDPOINT=http://127.0.0.1:8000";
  await expect(startEngine(undefined, "plan9-mips")).rejects.toThrow(
    expect.objectContaining({ message: expect.stringMatching(new RegExp(`plan9-mips.*${command}.*${setting}`, "s")) }),
  );
});

test("the tables have the keys and indexes that their description names", async () => {
  const { client } = await sharedDatabase();
  const names = tableNames("described");
  await createTables(client, names);
  await createTables(client, names);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: names.outbox }));
  const indexes = (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema = [] }) => [
    IndexName,
    { pk: KeySchema[0]?.AttributeName, sk: KeySchema[1]?.AttributeName },
  ]);
  expect(Object.fromEntries(indexes)).toEqual(TABLES.outbox.indexes);
});

test("the engine ends with the process that started it, even when that one is killed", async () => {
  const program = fileURLToPath(new URL("../support/open-database.ts", import.meta.url));
  const parent = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(parent.stdout, "data");
  const endpoint = String(said).trim();
  await expect(fetch(endpoint)).resolves.toBeDefined();
  parent.kill("SIGKILL");
  await vi.waitFor(() => expect(fetch(endpoint)).rejects.toThrow(), { timeout: 5_000, interval: 20 });
});
