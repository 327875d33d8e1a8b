#!/usr/bin/env node
import { PlainError } from "./plain-error.ts";

/** The command line: `groupwright <command> [options]`. Each command is a file in `commands/`, loaded when it is named. */
export type Command = {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Resolves to the exit status. */
  readonly run: (args: readonly string[]) => Promise<number>;
};

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import("./commands/start.ts"),
  demo: () => import("./commands/demo.ts"),
  openapi: () => import("./commands/openapi.ts"),
  match: () => import("./commands/match.ts"),
  solve: () => import("./commands/solve.ts"),
  synth: () => import("./commands/synth.ts"),
  deploy: () => import("./commands/deploy.ts"),
  doctor: () => import("./commands/doctor.ts"),
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : COMMANDS[name];
  if (load === undefined) return listCommands(name);
  const command = await load();
  return command.run(args);
}

async function listCommands(name: string | undefined): Promise<number> {
  const asked = name === undefined || name === "help" || name === "--help";
  const print = asked ? console.log : console.error;
  if (!asked) print(`There is no command "${name}". These are all:\n`);
  for (const [command, load] of Object.entries(COMMANDS)) print(`  ${command.padEnd(10)}${(await load()).summary}`);
  return asked ? 0 : 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.argv.includes("--verbose") && error instanceof Error) console.error(error.stack);
  process.exitCode = error instanceof PlainError ? error.status : 1;
}
