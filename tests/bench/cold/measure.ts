import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type FunctionName, SLICES } from "../../../lib/runtime/config.ts";
import { atStart } from "./at-start.ts";
import { firstReplies } from "./first-replies.ts";
import { BARE, importTimes } from "./import-times.ts";
import { buildPeers } from "./peers.ts";
import { holdsCdk, type Share, sharesOf } from "./shares.ts";

const DIST = resolve(import.meta.dirname, "../../../dist");

export type ColdRow = {
  readonly name: string;
  readonly bytes: number;
  /** Of these, what is loaded before anything is answered. */
  readonly startBytes: number;
  /** Milliseconds to load the module, less a bare start of Node. */
  readonly importMs: number;
  /** From process start to the first reply; only for what is invoked. */
  readonly firstReplyMs?: number;
  readonly shares: readonly Share[];
  readonly freeOfCdk: boolean;
};

export type Cold = {
  readonly bareMs: number;
  readonly hello: ColdRow;
  readonly plain: ColdRow;
  readonly functions: readonly ColdRow[];
};

/**
 * Every bundle in `dist/` beside two peers, all in one run. Throws when nothing has been built, or a function fails.
 */
export async function measureCold(runs: number): Promise<Cold> {
  if (!existsSync(DIST)) throw new Error("there are no bundles yet: npm run build makes them");
  // Object.keys forgets that the keys are the functions' names.
  const names = Object.keys(SLICES) as FunctionName[];
  const bundleOf = (name: FunctionName) => resolve(DIST, name, "index.mjs");
  const { hello, plain } = await buildPeers();
  const modules = [hello, plain, ...names.map(bundleOf)];
  const [bareMs = 0, ...loaded] = importTimes(
    [BARE, ...modules.map((module) => ({ module, environment: ENVIRONMENT }))],
    runs,
  );
  const replies = await firstReplies(bundleOf, hello, runs);
  const peer = (name: string, module: string, index: number): ColdRow => ({
    name,
    bytes: bytesIn(dirname(module)),
    startBytes: bytesIn(dirname(module)),
    importMs: (loaded[index] ?? 0) - bareMs,
    shares: [],
    freeOfCdk: true,
  });
  const row = (name: FunctionName, index: number): ColdRow => {
    const metafile = resolve(DIST, "meta", `${name}.json`);
    return {
      ...peer(name, bundleOf(name), index + 2),
      startBytes: atStart(metafile).bytes,
      firstReplyMs: replies.of[name],
      shares: sharesOf(metafile),
      freeOfCdk: !holdsCdk(metafile),
    };
  };
  return {
    bareMs,
    hello: { ...peer("hello world", hello, 0), firstReplyMs: replies.hello },
    plain: peer("the libraries, plain", plain, 1),
    functions: names.map(row),
  };
}

/** All that is deployed, also what is only loaded when asked for. */
function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, file) => sum + statSync(resolve(folder, file)).size, 0);
}

/** What a Lambda finds when it starts: enough to load, nothing is called. */
const ENVIRONMENT = {
  AWS_REGION: "eu-west-1",
  CORE_TABLE: "core",
  SENSITIVE_TABLE: "sensitive",
  OUTBOX_TABLE: "outbox",
  AUDIT_TABLE: "audit",
  MATCHER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/matcher",
  ARRIVALS_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/arrivals.fifo",
  SENDER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/sender",
  LINK_KEY_ARN: "arn:aws:kms:eu-west-1:1:key/1",
  PUBLIC_URL: "https://groups.example",
  MAIL_CONFIGURATION_SET: "set",
};
