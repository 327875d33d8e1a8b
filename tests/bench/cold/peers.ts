import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { LAMBDA_BUNDLE } from "../../../bin/bundle-options.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

const HELLO = `export const handler = async () => ({ statusCode: 200, body: "hello" });`;

/** What every function here is built on, used as its own documentation does and with nothing done about its size. */
const PLAIN = `
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import middy from "@middy/core";
import { z } from "zod";
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const Event = z.object({ id: z.string() });
export const handler = middy().handler(async (event) => {
  const { id } = Event.parse(event);
  return client.send(new GetCommand({ TableName: "t", Key: { id } }));
});
`;

/** Two bundles to compare with: the least a function can be, and the same libraries taken as they come, in one file. */
export async function buildPeers(): Promise<{ readonly hello: string; readonly plain: string }> {
  const folder = await mkdtemp(join(tmpdir(), "groupwright-cold-"));
  const [hello, plain] = await Promise.all([bundle(folder, "hello", HELLO), bundle(folder, "plain", PLAIN)]);
  return { hello, plain };
}

async function bundle(folder: string, name: string, contents: string): Promise<string> {
  const source = join(folder, `${name}.ts`);
  await writeFile(source, contents);
  await build({
    ...LAMBDA_BUNDLE,
    entryPoints: [{ in: source, out: "index" }],
    outdir: join(folder, name),
    splitting: false,
    nodePaths: [resolve(ROOT, "node_modules")],
  });
  return join(folder, name, "index.mjs");
}
