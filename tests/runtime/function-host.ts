import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A function as it is deployed: its bundle in a process of its own. */
export type HostedFunction = {
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

const DIST = join(import.meta.dirname, "../../dist");
const CHILD = join(import.meta.dirname, "function-child.ts");

/** Starts `dist/<name>/index.mjs` with this environment and nothing else of ours. Throws when it has not been built. */
export function hostFunction(name: string, environment: Readonly<Record<string, string>>): HostedFunction {
  return hostBundle(join(DIST, name, "index.mjs"), environment);
}

/** The same for a bundle anywhere, with flags for Node. */
export function hostBundle(
  bundle: string,
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): HostedFunction {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there: run npm run build first`);
  const child = fork(CHILD, [bundle], {
    env: { ...environment },
    execArgv: [...flags],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const said: string[] = [];
  child.stdout?.on("data", (chunk) => said.push(String(chunk)));
  child.stderr?.on("data", (chunk) => said.push(String(chunk)));
  let last: Promise<unknown> = Promise.resolve();
  return {
    // Only a process that could not be started has none.
    pid: child.pid ?? -1,
    // One event at a time, as Lambda has it.
    invoke: (event) => {
      last = last.catch(() => {}).then(() => invoke(child, event, said));
      return last;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

type Answer = { readonly result?: unknown; readonly error?: string };

async function invoke(child: ChildProcess, event: unknown, said: readonly string[]): Promise<unknown> {
  const answered: Promise<[Answer]> = once(child, "message") as Promise<[Answer]>;
  child.send({ event });
  const ended = once(child, "exit").then(() => [{ error: "the process ended" }] as [Answer]);
  const [answer] = await Promise.race([answered, ended]);
  if (answer.error !== undefined) throw new Error(`${answer.error}\n${said.join("")}`);
  return answer.result;
}
