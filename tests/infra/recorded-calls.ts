import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { writeOf } from "../../lib/adapters/dynamodb/changes.ts";
import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import type { TableNames } from "../../lib/adapters/dynamodb/tables.ts";
import type { Write } from "../../lib/adapters/dynamodb/write.ts";
import type { Change, Store } from "../../lib/use-cases/ports.ts";
import { freshTables } from "../support/database.ts";
import { recordedTelemetry } from "../support/recorded-telemetry.ts";
import { contactRecord, messageRecord, signatureRecord } from "../support/records.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { settableClock } from "../support/settable-clock.ts";

/** What IAM has to allow: "core PutItem", "outbox/due Query", "link-key VerifyMac". Read by key counts as GetItem. */
export type Call = string;

type Targeted = { readonly TableName?: string; readonly IndexName?: string };
type Input = Targeted & {
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Write[];
};

const IN_TRANSACTION = {
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};

type RecordingStore = {
  readonly store: Store;
  /** Every call that was made while this ran, each once. */
  readonly during: (work: (store: Store) => Promise<unknown>) => Promise<readonly Call[]>;
  /** Every call that was made while this ran, as often as it was made. */
  readonly each: (work: (store: Store) => Promise<unknown>) => Promise<readonly Call[]>;
  /** What a change asks for within a transaction. */
  readonly ofChange: (change: Change) => readonly Call[];
};

/** The real store on the real engine, with every command it sends written down by the right that it needs. */
export async function recordingStore(): Promise<RecordingStore> {
  const { client, tables } = await freshTables();
  const clock = settableClock(SAMPLE_NOW);
  await layOlder(client, tables);
  const calls: Call[] = [];
  listen(client, (call) => calls.push(call));
  const telemetry = recordedTelemetry();
  const engine = { client, tables, programme: "main", clock, telemetry, sleep: async () => {}, random: Math.random };
  const store = dynamoStore(engine);
  const each: RecordingStore["each"] = async (work) => {
    calls.length = 0;
    await work(store);
    return [...calls];
  };
  return {
    store,
    each,
    during: async (work) => [...new Set(await each(work))].sort(),
    ofChange: (change) => inTransaction(writeOf(engine, change)),
  };
}

/** One item of an older version in each table where such are renewed, as no code of today would write it. */
async function layOlder(client: DynamoDBDocumentClient, tables: TableNames): Promise<void> {
  const message = messageRecord(99);
  const older = [
    [tables.core, { ...contactRecord(), pk: "PERSON#older", sk: "CONTACT" }],
    [tables.sensitive, { ...signatureRecord(), pk: "SIGN#older", sk: "AGREEMENT#older" }],
    [tables.outbox, { ...message, pk: `MSG#${message.messageId}`, sk: "META" }],
  ] as const;
  for (const [TableName, Item] of older) await client.send(new PutCommand({ TableName, Item }));
}

function listen(client: DynamoDBDocumentClient, note: (call: Call) => void): void {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        // Only DynamoDB's commands go through this client, and these are the fields that name a table.
        for (const call of callsIn(commandName.replace(/Command$/, ""), args.input as Input)) note(call);
        return next(args);
      },
    { step: "initialize", name: "listen", override: true },
  );
}

function callsIn(command: string, { TableName, IndexName, RequestItems, TransactItems }: Input): readonly Call[] {
  if (TransactItems !== undefined) return TransactItems.flatMap(inTransaction);
  const action = command === "BatchGetItem" ? "GetItem" : command;
  if (RequestItems !== undefined) return Object.keys(RequestItems).map((table) => `${roleOf(table)} ${action}`);
  return [`${roleOf(TableName)}${IndexName === undefined ? "" : `/${IndexName}`} ${action}`];
}

function inTransaction(write: Write): readonly Call[] {
  // An entry of a transaction has exactly one of these four keys.
  const kinds = Object.entries(write) as [keyof typeof IN_TRANSACTION, Targeted][];
  return kinds.map(([kind, { TableName }]) => `${roleOf(TableName)} ${IN_TRANSACTION[kind]}`);
}

/** Tables are called `<prefix>-core` and so on. */
function roleOf(table = ""): string {
  return table.slice(table.lastIndexOf("-") + 1);
}
