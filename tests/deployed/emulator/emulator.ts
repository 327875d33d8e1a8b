import { openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import tls from "node:tls";
import { type CallCounter, countCalls } from "../call-counter.ts";
import { cleanEnvironment, type Environment, finish, start, stop } from "../child.ts";
import { waitFor } from "../wait-for.ts";
import { CannotRun } from "./cannot-run.ts";
import { relayKeys } from "./key-relay.ts";

export const REGION = "eu-west-1";
export const ACCOUNT = "000000000000";
/** The emulator's root: what an operator's administrator is in an account of their own. */
export const ROOT_KEY = "test";

export type Emulator = {
  /** For the SDK, the CDK CLI and the sign-in pages. */
  readonly endpoint: string;
  readonly port: number;
  /** Everything a child needs to take the emulator for AWS. */
  readonly aws: Environment;
  readonly logFile: string;
  readonly calls: CallCounter;
  readonly stop: () => Promise<void>;
};

/**
 * MiniStack on a free port of loopback, over TLS and with IAM enforced: functions act under their own roles, so a
 * missing grant fails the run as it would fail in an account.
 */
export async function startEmulator(python: string, folder: string, mailEndpoint: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `https://127.0.0.1:${port}`;
  const ca = await makeCertificate(python, folder);
  const relay = await relayKeys(endpoint);
  const calls = await countCalls(endpoint);
  const logFile = join(folder, "emulator.log");
  const log = openSync(logFile, "w");
  const child = start(python, ["-m", "ministack"], {
    cwd: folder,
    stdio: ["ignore", log, log],
    env: {
      ...cleanEnvironment(),
      ...settings(port, folder, ca),
      // Functions inherit these: to mail that keeps headers and attachments, and past the counter.
      AWS_ENDPOINT_URL_SESV2: mailEndpoint,
      AWS_ENDPOINT_URL_DYNAMODB: calls.endpoint,
      AWS_ENDPOINT_URL_KMS: calls.endpoint,
      http_proxy: relay.proxy,
      no_proxy: "",
    },
  });
  const stopped = new Promise<string>((resolve) => child.once("exit", (code) => resolve(`status ${code}`)));
  await waitFor("the emulator to answer", 60, async () => {
    const ended = await Promise.race([stopped, healthy(endpoint)]);
    if (typeof ended === "string") throw new CannotRun(`the emulator ended at once (${ended}); see ${logFile}`);
    return ended ? true : undefined;
  });
  const end = async () => {
    await stop(child);
    await relay.stop();
    await calls.stop();
  };
  return { endpoint, port, aws: awsEnvironment(endpoint, folder, ca), logFile, calls, stop: end };
}

function settings(port: number, folder: string, ca: string): Environment {
  return {
    GATEWAY_PORT: String(port),
    BIND_HOST: "127.0.0.1",
    MINISTACK_REGION: REGION,
    AUTH: "true",
    USE_SSL: "1",
    MINISTACK_SSL_CERT: join(folder, "server.pem"),
    MINISTACK_SSL_KEY: join(folder, "server.key"),
    // Functions inherit it, and so trust the endpoint they are given.
    NODE_EXTRA_CA_CERTS: ca,
    SSL_CERT_FILE: ca,
    TMPDIR: folder,
    SFTP_ENABLED: "0",
    IOT_MTLS_ENABLED: "0",
    LOG_LEVEL: "INFO",
  };
}

function awsEnvironment(endpoint: string, folder: string, ca: string): Environment {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: ROOT_KEY,
    AWS_SECRET_ACCESS_KEY: ROOT_KEY,
    // The CDK CLI reads the one, Node the other.
    AWS_CA_BUNDLE: ca,
    NODE_EXTRA_CA_CERTS: ca,
    AWS_CONFIG_FILE: join(folder, "no-aws-config"),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, "no-aws-credentials"),
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

/** This process trusts it too: for the API, the SDK and the sign-in pages. */
async function makeCertificate(python: string, folder: string): Promise<string> {
  const script = join(import.meta.dirname, "certificate.py");
  const { status, output } = await finish(python, [script, folder], { env: cleanEnvironment() });
  if (status !== 0) throw new CannotRun(`no certificate could be made: ${output.trim().split("\n").at(-1)}`);
  const ca = join(folder, "ca.pem");
  tls.setDefaultCACertificates([...tls.getCACertificates(), await readFile(ca, "utf8")]);
  return ca;
}

async function healthy(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/_ministack/health`)).ok;
  } catch {
    // Not yet listening.
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}
