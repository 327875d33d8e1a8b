import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

const DIST = resolve(import.meta.dirname, "../../dist");
const RUNS = 9;
/** Each API bundle stays below this, so that a first request is not kept waiting by its download and parse. */
const LARGEST_API_BUNDLE = 1_000_000;

export type ColdRow = {
  readonly name: string;
  readonly bytes: number;
  /** Median milliseconds from process start to the handler being there, minus a bare Node start, in the same run. */
  readonly importMs: number;
  readonly importRatio: number;
  readonly freeOfCdk: boolean;
};

/** Sizes and import times of the bundles in `dist/`, beside a bare Node start. Throws when a bundle breaks its limit. */
export function measureCold(): readonly ColdRow[] {
  if (!existsSync(DIST)) throw new Error("there are no bundles yet: npm run build makes them");
  const names = readdirSync(DIST).filter((name) => existsSync(resolve(DIST, name, "index.mjs")));
  const files = names.map((name) => resolve(DIST, name, "index.mjs"));
  const times = startTimes(["data:text/javascript,", ...files]);
  const [bare = 0, ...loaded] = times;
  return names.map((name, index) => {
    const file = files[index] ?? "";
    const importMs = (loaded[index] ?? 0) - bare;
    return {
      name,
      bytes: statSync(file).size,
      importMs,
      importRatio: (loaded[index] ?? 0) / bare,
      freeOfCdk: !readFileSync(resolve(DIST, "meta", `${name}.json`), "utf8").includes("aws-cdk-lib"),
    };
  });
}

/** Medians over interleaved runs, so that a slow moment of the machine falls on all alike. */
function startTimes(modules: readonly string[]): readonly number[] {
  const samples = modules.map(() => [] as number[]);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, module] of modules.entries()) samples[index]?.push(startTime(module));
  }
  return samples.map((sample) => sample.sort((a, b) => a - b)[RUNS >> 1] ?? 0);
}

function startTime(module: string): number {
  const start = performance.now();
  const script = `import(${JSON.stringify(module)}).then(() => process.exit(0), (error) => { console.error(error); process.exit(1); })`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { env: LAMBDA_ENVIRONMENT });
  if (status !== 0) throw new Error(`${module} does not load: ${stderr}`);
  return performance.now() - start;
}

/** What a Lambda finds when it starts: enough to load, nothing is called. */
const LAMBDA_ENVIRONMENT = {
  PATH: "/usr/bin:/bin",
  AWS_REGION: "eu-west-1",
  CORE_TABLE: "core",
  SENSITIVE_TABLE: "sensitive",
  OUTBOX_TABLE: "outbox",
  AUDIT_TABLE: "audit",
  MATCHER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/matcher",
  SENDER_QUEUE_URL: "https://sqs.eu-west-1.amazonaws.com/1/sender",
  LINK_KEY_ARN: "arn:aws:kms:eu-west-1:1:key/1",
  PUBLIC_URL: "https://groups.example",
  MAIL_CONFIGURATION_SET: "set",
};

export function printCold(rows: readonly ColdRow[]): boolean {
  console.log("bundle             kB minified   import ms over bare Node   × bare Node   free of CDK");
  for (const { name, bytes, importMs, importRatio, freeOfCdk } of rows) {
    console.log(
      `${name.padEnd(18)} ${(bytes / 1000).toFixed(0).padStart(11)} ${importMs.toFixed(0).padStart(26)} ${importRatio.toFixed(2).padStart(13)}   ${freeOfCdk ? "yes" : "NO"}`,
    );
  }
  const broken = rows.filter(
    ({ name, bytes, freeOfCdk }) => !freeOfCdk || (name.endsWith("-api") && bytes > LARGEST_API_BUNDLE),
  );
  for (const { name, bytes } of broken) console.log(`✗ ${name}: ${bytes} bytes, or not free of CDK`);
  return broken.length === 0;
}
