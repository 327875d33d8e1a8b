import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { type Emulator, REGION, ROOT_KEY } from "./emulator/emulator.ts";

const VERSIONS = { cloudformation: "2010-05-15", iam: "2010-05-08" } as const;

/** A function as the account lists it. */
type Deployed = { readonly FunctionName: string; readonly Role: string };

/** What an administrator of the account can look at and do, beside the API. */
export type Account = {
  readonly sqs: SQSClient;
  readonly dynamo: DynamoDBClient;
  readonly ses: SESv2Client;
  /** A service of the JSON protocol: `target` as in "AWSCognitoIdentityProviderService.AdminCreateUser". */
  readonly json: <T>(service: string, target: string, body: unknown) => Promise<T>;
  /** CloudFormation and IAM speak the query protocol, and answer in XML. */
  readonly query: (
    service: "cloudformation" | "iam",
    action: string,
    parameters: Readonly<Record<string, string>>,
  ) => Promise<string>;
  /** CloudFront is asked by path, and answers in XML. */
  readonly rest: (service: "cloudfront", path: string) => Promise<string>;
  readonly deployed: (name: FunctionName) => Promise<Deployed>;
  /** Invokes a function by its short name, and waits for it. Throws when the function does. */
  readonly invoke: (name: FunctionName, event: unknown) => Promise<void>;
};

export function accountOf({ endpoint }: Emulator): Account {
  const client = { endpoint, region: REGION, credentials: { accessKeyId: ROOT_KEY, secretAccessKey: ROOT_KEY } };
  const call = async (service: string, path: string, init: RequestInit) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: signatureFor(service) };
    const reply = await fetch(`${endpoint}${path}`, { ...init, headers });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${service} answered ${reply.status}: ${text}`);
    return { text, reply };
  };
  const deployed = async (name: FunctionName) => {
    const { text } = await call("lambda", "/2015-03-31/functions/", { method: "GET" });
    const { Functions } = JSON.parse(text) as { Functions: Deployed[] };
    const logical = name.replaceAll("-", "");
    const found = Functions.find(({ FunctionName }) => FunctionName.startsWith(`Groupwright-App-${logical}`));
    if (found === undefined) throw new Error(`no function ${name} is deployed`);
    return found;
  };
  return {
    sqs: new SQSClient(client),
    dynamo: new DynamoDBClient(client),
    ses: new SESv2Client(client),
    json: async <T>(service: string, target: string, body: unknown) => {
      const headers = { "x-amz-target": target, "content-type": "application/x-amz-json-1.1" };
      const { text } = await call(service, "/", { method: "POST", headers, body: JSON.stringify(body) });
      // Each caller names the few fields of the documented reply that it reads.
      return (text === "" ? {} : JSON.parse(text)) as T;
    },
    query: async (service, Action, parameters) => {
      const body = new URLSearchParams({ Action, Version: VERSIONS[service], ...parameters });
      return (await call(service, "/", { method: "POST", body })).text;
    },
    rest: async (service, path) => (await call(service, path, { method: "GET" })).text,
    deployed,
    invoke: async (name, event) => {
      const { FunctionName: deployedName } = await deployed(name);
      const path = `/2015-03-31/functions/${deployedName}/invocations`;
      const { text, reply } = await call("lambda", path, { method: "POST", body: JSON.stringify(event) });
      if (reply.headers.has("x-amz-function-error")) throw new Error(`${name} failed: ${text}`);
    },
  };
}

/** The emulator reads service and region here, and does not check its root's signature. */
function signatureFor(service: string): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  return (
    `AWS4-HMAC-SHA256 Credential=${ROOT_KEY}/${day}/${REGION}/${service}/aws4_request, ` +
    "SignedHeaders=host, Signature=0"
  );
}

/** The address of one of the App stack's queues. @example queueUrl(account, "SenderWorkQueue") */
export async function queueUrl({ sqs }: Account, part: string): Promise<string> {
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const found = QueueUrls.find((url) => url.includes(`Groupwright-App-${part}`));
  if (found === undefined) throw new Error(`no queue ${part} among ${QueueUrls.join(", ")}`);
  return found;
}

export async function tableNames({ dynamo }: Account): Promise<readonly string[]> {
  const { TableNames = [] } = await dynamo.send(new ListTablesCommand({}));
  return TableNames.toSorted();
}
