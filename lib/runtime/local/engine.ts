import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

type Engine = { readonly endpoint: string; readonly stop: () => Promise<void> };

/**
 * Runs the engine under a shell that holds our end of a pipe as its input: when this process ends, however it ends,
 * the pipe closes and the shell stops the engine. No engine is left behind with the data file open. What it makes, the
 * data file and the files beside it, is for this account's eyes only.
 */
const WATCHED = `umask 077; exec 3<&0; "$@" </dev/null >/dev/null & engine=$!
(cat <&3 >/dev/null; kill "$engine" 2>/dev/null) & wait "$engine"`;

const TRIES = 3;
const START_SECONDS = 10;

/** The embedded DynamoDB engine on a free loopback port; with data in `file`, or else in memory. */
export async function startEngine(
  file: string | undefined,
  platform = `${process.platform}-${process.arch}`,
): Promise<Engine> {
  const program = engineProgram(platform);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const data = file === undefined ? [] : ["--db-path", file];
    const child = launch([program, "serve", "--host", "127.0.0.1", "--port", String(port), ...data]);
    const endpoint = `http://127.0.0.1:${port}`;
    const complaint = await failureToAnswer(child, endpoint);
    if (complaint === undefined) return { endpoint, stop: () => stopChild(child) };
    await stopChild(child);
    // Somebody may have taken the port between our looking and the engine's listening.
    if (attempt === TRIES) throw new Error(`The embedded database did not start: ${complaint}`);
  }
}

function engineProgram(platform: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@dynoxide/${platform}/package.json`)), "dynoxide");
  } catch (cause) {
    throw new Error(
      `No embedded database is installed for this platform (${platform}). Start any DynamoDB, as with\n` +
        "  docker run --rm -p 8000:8000 amazon/dynamodb-local\n" +
        "and name it: DYNAMODB_ENDPOINT=http://127.0.0.1:8000",
      { cause },
    );
  }
}

function launch(command: readonly string[]): ChildProcess {
  // Detached: an interrupt from the terminal reaches us alone, and we end the engine after our own work.
  const child = spawn("sh", ["-c", WATCHED, "sh", ...command], { detached: true, stdio: ["pipe", "ignore", "pipe"] });
  child.unref();
  return child;
}

/** Undefined once it answers; else what it said before it ended. */
async function failureToAnswer(child: ChildProcess, endpoint: string): Promise<string | undefined> {
  const said: string[] = [];
  child.stderr?.on("data", (text) => said.push(String(text)));
  for (const _ of Array.from({ length: START_SECONDS * 100 })) {
    if (child.exitCode !== null) return said.join("").trim() || `it ended with status ${child.exitCode}`;
    if (await answers(endpoint)) return undefined;
    await sleep(10);
  }
  return `it did not answer at ${endpoint} within ${START_SECONDS} seconds`;
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await (await fetch(endpoint)).arrayBuffer();
    return true;
  } catch {
    // Refused while it starts; the caller asks again and gives up in time.
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("No loopback port is free.");
  return address.port;
}
