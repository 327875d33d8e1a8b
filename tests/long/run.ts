import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Outcome, PARTS } from "./parts.ts";
import { reportOf } from "./report.ts";

/**
 * `npm run long`: what takes minutes and is no part of `npm test`. `-- properties benches` runs those parts alone;
 * `--python COMMAND` names a Python that has OR-tools, for the solver's bench. A run of every part writes docs/long.md.
 */
const ROOT = resolve(import.meta.dirname, "../..");
const REPORT = resolve(ROOT, "docs/long.md");

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { python: { type: "string", default: "python3" } },
});

const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}". These are all: ${PARTS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "groupwright-long-"));
const asked = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const outcomes = asked.map((part, index): Outcome => {
  console.log(`\n${index + 1} of ${asked.length}: ${part.name}, about ${part.minutes} min\n`);
  const figures = join(folder, `${part.name}.json`);
  const started = performance.now();
  const { status } = spawnSync("npm", [...part.command(figures, values.python)], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...part.environment },
  });
  const seconds = Math.round((performance.now() - started) / 1000);
  const found = readJson(figures);
  const lines = found === undefined ? ["no figures: it failed before it had any"] : part.figuresOf(found);
  return { part, held: status === 0, seconds, figures: lines };
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // A part that failed early has written none: its row says that it failed.
    return undefined;
  }
}

const report = reportOf(outcomes, { node: process.version, cores: availableParallelism() });
console.log(`\n${report}`);
if (asked.length === PARTS.length) writeFileSync(REPORT, report);
process.exit(outcomes.every(({ held }) => held) ? 0 : 1);
