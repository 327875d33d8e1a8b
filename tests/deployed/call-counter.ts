import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { AddressInfo } from "node:net";
import { TABLES, type TableShape } from "../../lib/adapters/dynamodb/tables.ts";

/** What the functions asked of services that charge by the call, in those services' own units. */
export type Counted = {
  readonly databaseCalls: number;
  /** Read and write request units of DynamoDB. */
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly keyCalls: number;
  /** Messages that the ledger was told are sent. */
  readonly mails: number;
};

export type CallCounter = {
  /** For the functions, in place of the emulator, for DynamoDB and KMS. */
  readonly endpoint: string;
  readonly sofar: () => Counted;
  readonly stop: () => Promise<void>;
};

/** Passes the functions' calls on to the emulator, and adds up what each is charged as. */
export async function countCalls(emulator: string): Promise<CallCounter> {
  const sum = { databaseCalls: 0, readUnits: 0, writeUnits: 0, keyCalls: 0, mails: 0 };
  const server = createServer(async (request, response) => {
    const [service = "", action = ""] = String(request.headers["x-amz-target"]).split(".");
    const body = await textOf(request);
    const reply = await passOn(emulator, request, body);
    const answer = await textOf(reply);
    if (service === "TrentService") sum.keyCalls += 1;
    else if (reply.statusCode === 200) addUnits(sum, action, body, answer);
    response.writeHead(reply.statusCode ?? 502, {
      "content-type": reply.headers["content-type"] ?? "application/json",
    });
    response.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { endpoint: `http://127.0.0.1:${port}`, sofar: () => ({ ...sum }), stop };
}

/** With all headers as they were, the host too: they are signed. */
async function passOn(emulator: string, { headers }: IncomingMessage, body: string): Promise<IncomingMessage> {
  const call = httpsRequest(emulator, { method: "POST", headers });
  call.end(body);
  // The event's only argument.
  const [reply] = (await once(call, "response")) as [IncomingMessage];
  return reply;
}

type Sum = { -readonly [Key in keyof Counted]: number };
type Request = {
  readonly ConsistentRead?: boolean;
  readonly TransactItems?: readonly Readonly<Record<string, unknown>>[];
  readonly RequestItems?: Readonly<Record<string, readonly unknown[] | { readonly Keys: readonly unknown[] }>>;
};

/**
 * By the rules of the DynamoDB developer guide, "Read and write request units": 4 kB a read unit, half of it where a
 * read is not consistent; 1 kB a write unit, twice that in a transaction; and the same again for each index an item is
 * in. The JSON on the wire stands for the item: it is a little larger, so the sum errs upwards.
 */
function addUnits(sum: Sum, action: string, body: string, answer: string): void {
  sum.databaseCalls += 1;
  // What the SDK sends for these actions has these fields.
  const { ConsistentRead, TransactItems = [], RequestItems = {} } = JSON.parse(body) as Request;
  for (const entry of TransactItems) {
    const item = JSON.stringify(entry);
    sum.writeUnits += 2 * writeUnits(item);
    if (item.includes('"state":{"S":"SENT"}')) sum.mails += 1;
  }
  for (const entry of Object.values(RequestItems)) {
    // The one of BatchWriteItem is a list, the one of BatchGetItem names keys; ours are all consistent reads.
    if ("Keys" in entry) sum.readUnits += Math.max(entry.Keys.length, readUnits(answer));
    else for (const write of entry) sum.writeUnits += writeUnits(JSON.stringify(write));
  }
  if (/^(Put|Update|Delete)Item$/.test(action)) sum.writeUnits += writeUnits(body);
  if (/^(GetItem|Query)$/.test(action)) sum.readUnits += readUnits(answer) * (ConsistentRead === true ? 1 : 0.5);
}

/** The attributes that put an item into an index. */
const INDEXED = new RegExp(
  `"(${Object.values<TableShape>(TABLES)
    .flatMap(({ indexes }) => Object.values(indexes).map(({ pk }) => pk))
    .join("|")})"`,
  "g",
);

function writeUnits(item: string): number {
  return Math.max(1, Math.ceil(item.length / 1024)) * (1 + (item.match(INDEXED)?.length ?? 0));
}

function readUnits(answer: string): number {
  return Math.max(1, Math.ceil(answer.length / 4096));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
