import { createHash, createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

/** What nothing local provides: KMS's two MAC calls, and SQS's two ways to send. */
export type StandIns = {
  readonly endpoint: string;
  /** Bodies sent to the queue with this name, oldest first, and forgotten. */
  readonly take: (queue: string) => readonly string[];
  readonly stop: () => Promise<void>;
};

type Call = Record<string, unknown> & { readonly QueueUrl?: string };

export async function standIns(): Promise<StandIns> {
  const sent: { readonly queue: string; readonly body: string }[] = [];
  const send = (call: Call, body: string) => void sent.push({ queue: call.QueueUrl?.split("/").at(-1) ?? "", body });
  const server = createServer(async (request, response) => {
    const call: Call = JSON.parse(await textOf(request));
    const action = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    const reply = ACTIONS[action]?.(call, send) ?? { __type: `No${action}` };
    response.writeHead("__type" in reply ? 400 : 200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(reply));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    take: (queue) => {
      const all = sent.splice(0);
      sent.push(...all.filter((one) => one.queue !== queue));
      return all.filter((one) => one.queue === queue).map(({ body }) => body);
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

type Send = (call: Call, body: string) => void;
const ACTIONS: Readonly<Record<string, (call: Call, send: Send) => object>> = {
  GenerateMac: (call) => ({ Mac: macOf(call), KeyId: call.KeyId, MacAlgorithm: call.MacAlgorithm }),
  VerifyMac: (call) => {
    const isValid = macOf(call) === call.Mac;
    return isValid ? { MacValid: true, KeyId: call.KeyId } : { __type: "KMSInvalidMacException" };
  },
  SendMessage: (call, send) => {
    const body = String(call.MessageBody);
    send(call, body);
    return { MessageId: randomUUID(), MD5OfMessageBody: md5(body) };
  },
  SendMessageBatch: (call, send) => {
    // The shape is that of our own adapter's requests.
    const entries = call.Entries as readonly { readonly Id: string; readonly MessageBody: string }[];
    for (const { MessageBody } of entries) send(call, MessageBody);
    const done = entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: randomUUID(),
      MD5OfMessageBody: md5(MessageBody),
    }));
    return { Successful: done, Failed: [] };
  },
};

function macOf({ KeyId, Message }: Call): string {
  return createHmac("sha256", String(KeyId))
    .update(Buffer.from(String(Message), "base64"))
    .digest("base64");
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
