import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { delimiter, dirname } from "node:path";

export type Environment = Readonly<Record<string, string>>;
export type Finished = { readonly status: number; readonly output: string };

/**
 * What a child inherits: this process's environment with this very Node first on its path, and nothing of AWS. A run
 * can only reach the account it is told of.
 */
export function cleanEnvironment(): Environment {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(AWS|CDK|NODE_EXTRA)_/.test(entry[0]),
  );
  const environment = Object.fromEntries(kept);
  return { ...environment, PATH: [dirname(process.execPath), environment.PATH ?? ""].join(delimiter) };
}

const running = new Set<ChildProcess>();

/** A child in a process group of its own, so that whatever it starts ends with it. */
export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs to its end; `status` is 127 for a command that is not there, 130 for one that was stopped. */
export function finish(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Environment } = {},
): Promise<Finished> {
  const { promise, resolve } = Promise.withResolvers<Finished>();
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  child.once("error", (error) => resolve({ status: 127, output: error.message }));
  child.once("close", (code) => resolve({ status: code ?? 130, output }));
  return promise;
}

/** Ends the group that a child leads: asked first, made to after `graceMs`. */
export async function stop(child: ChildProcess, graceMs = 3_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  signal(child, "SIGTERM");
  const forced = setTimeout(() => signal(child, "SIGKILL"), graceMs);
  await gone;
  clearTimeout(forced);
  // What the leader left behind in its group.
  signal(child, "SIGKILL");
}

/** The last resort, when this process itself ends. */
export function killAll(): void {
  for (const child of running) signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    // Nobody left in the group is what was wanted.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
