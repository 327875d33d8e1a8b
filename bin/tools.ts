import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/** Bundles the functions with one organisation's file. Resolves to the exit status. */
export function build(config: string | undefined): Promise<number> {
  const file = config === undefined ? [] : ["--config", resolve(config)];
  return node(["bin/build.ts", ...file]);
}

/** The CDK command line that comes with the project. Resolves to its exit status. */
export function cdk(args: readonly string[]): Promise<number> {
  return node(["node_modules/aws-cdk/bin/cdk", ...args]);
}

async function node(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  const [status] = await once(child, "exit");
  return typeof status === "number" ? status : 1;
}
