import { once } from "node:events";
import { createServer } from "node:net";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openAccount } from "../../bin/deploy/account.ts";
import { dynamoClient } from "../../lib/adapters/dynamodb/client.ts";
import { kmsClient } from "../../lib/adapters/kms/client.ts";
import { sesClient } from "../../lib/adapters/ses/client.ts";
import { sqsClient } from "../../lib/adapters/sqs/client.ts";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { synthesised } from "../infra/synthesised.ts";

const ACCOUNT = { region: "eu-west-1", credentials: { accessKeyId: "a", secretAccessKey: "s" } };

/** What all clients have of a configuration, once it is resolved. */
type Client = { readonly config: { readonly maxAttempts: () => Promise<number>; readonly requestHandler: object } };

const Limits = z.object({
  connectionTimeout: z.number().positive(),
  requestTimeout: z.number().positive(),
  // Without it the SDK warns that the time is up, and goes on waiting.
  throwOnRequestTimeout: z.literal(true),
});

/** From the SDK's own handler for Node, which tells its configuration to others once it has been used. */
async function limitsOf({ config }: Client): Promise<{ connect: number; request: number; tries: number }> {
  const limits = Limits.parse(await Reflect.get(config.requestHandler, "configProvider"));
  return { connect: limits.connectionTimeout, request: limits.requestTimeout, tries: await config.maxAttempts() };
}

/** The longest that the SDK waits before another try, in its standard mode, which is also after a throttle. */
const BETWEEN_SECONDS = [0.5, 1, 2, 4];

async function longestSeconds(client: Client): Promise<number> {
  const { connect, request, tries } = await limitsOf(client);
  const waits = BETWEEN_SECONDS.slice(0, tries - 1).reduce((sum, wait) => sum + wait, 0);
  return (tries * (connect + request)) / 1000 + waits;
}

describe("one call, with every try that is made of it", () => {
  const timeouts = new Map(
    Object.entries(synthesised().app.findResources("AWS::Lambda::Function")).map(([id, { Properties }]) => [
      id.replace(/[A-F0-9]{8}$/, ""),
      Number(Properties.Timeout),
    ]),
  );
  const shortest = Math.min(...timeouts.values());
  const sender: FunctionName = "sender";

  it.each([
    ["the database", () => dynamoClient(ACCOUNT), shortest],
    ["the keys", () => kmsClient(ACCOUNT), shortest],
    ["the queues", () => sqsClient(ACCOUNT), shortest],
    ["the mail service", () => sesClient(ACCOUNT), timeouts.get(sender) ?? 0],
  ])("to %s has ended before the function that makes it is ended", async (_name, make, timeout) => {
    expect(await longestSeconds(make())).toBeLessThan(timeout);
  });

  it("of an operator has ended within a minute and a half, whatever is asked", async () => {
    const account = Object.values(openAccount());
    expect(account.length).toBeGreaterThan(8);
    for (const client of account) expect(await longestSeconds(client)).toBeLessThan(90);
  });
});

describe("a service that takes a call and says nothing", () => {
  const server = createServer(() => {});
  let endpoint = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  });
  afterAll(() => void server.close());

  it("is given up, which is an error with a name", async () => {
    const client = dynamoClient({ ...ACCOUNT, endpoint }, { connect: 50, request: 50, tries: 2 });
    const call = client.send(new GetCommand({ TableName: "core", Key: { pk: "a", sk: "b" } }));
    await expect(call).rejects.toMatchObject({ name: "TimeoutError", $metadata: { attempts: 2 } });
  });
});
