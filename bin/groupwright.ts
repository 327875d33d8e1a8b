#!/usr/bin/env node
import { requireUtcProcess } from "../lib/runtime/utc-process.ts";
import { COMMANDS } from "./commands.ts";
import { errorText } from "./error-text.ts";
import { PlainError } from "./plain-error.ts";
import { runCommand } from "./run-command.ts";

/** The command line: `groupwright <command> [options]`. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const load = name === undefined ? undefined : COMMANDS[name];
  return name === undefined || load === undefined ? listCommands(name) : runCommand(name, await load(), args);
}

async function listCommands(name: string | undefined): Promise<number> {
  const asked = name === undefined || name === "help" || name === "--help";
  const print = asked ? console.log : console.error;
  if (!asked) print(`There is no command "${name}". These are all:\n`);
  for (const [command, load] of Object.entries(COMMANDS)) print(`  ${command.padEnd(10)}${(await load()).summary}`);
  print("\nEach says its options: npm run match -- --help");
  return asked ? 0 : 2;
}

// Takes effect at once, whatever zone the shell has: times are written by way of the process's own
// (docs/decisions/0009).
process.env.TZ = "UTC";

try {
  requireUtcProcess();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(await errorText(error));
  if (process.argv.includes("--verbose") && error instanceof Error) console.error(error.stack);
  process.exitCode = error instanceof PlainError ? error.status : 1;
}
