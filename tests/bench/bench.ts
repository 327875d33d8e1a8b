import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureCold } from "./cold/measure.ts";
import { printCold } from "./cold/print.ts";
import { benchCost } from "./cost/bench.ts";
import { benchMatching } from "./matching/bench.ts";
import type { Size } from "./matching/instances.ts";
import { MOST_MEMORY_MB, measureMemory } from "./memory.ts";
import { benchPace } from "./pace.ts";
import { benchScale, holds } from "./scale/bench.ts";
import { benchScorer } from "./scorer.ts";

/**
 * `npm run bench`: what is slow at first, and memory. `-- cold`: bundle sizes, imports and first replies alone.
 * `-- matching`: the solver and the scorer beside their peers; `-- scale`: whole runs, reasons included.
 * `-- cost`: docs/cost.md anew; `-- pace`: how fast mail goes out.
 * `--sizes S,M,L,XL`, `--seeds N`, `--python COMMAND` (one that has OR-tools).
 * `--json FILE` keeps figures.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string" },
    sizes: { type: "string", default: "S,M,L,XL" },
    seeds: { type: "string", default: "20" },
    python: { type: "string", default: "python3" },
  },
});

function keep(figures: unknown): void {
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

const COLD_RUNS = 9;

async function benchCold(): Promise<boolean> {
  const cold = await measureCold(COLD_RUNS);
  keep(cold);
  return printCold(cold);
}

async function benchService(): Promise<boolean> {
  const cold = await measureCold(COLD_RUNS);
  const small = printCold(cold);
  const memory = measureMemory();
  console.log(`\nwhole demo: peak ${memory} MB in the service process (limit ${MOST_MEMORY_MB} MB)`);
  keep({ cold, memory });
  return small && memory < MOST_MEMORY_MB;
}

async function benchSolver(): Promise<boolean> {
  // Sizes that do not exist are refused by the instance generator, by name.
  const sizes = values.sizes.split(",") as Size[];
  const solver = await benchMatching({ sizes, seeds: Number(values.seeds), pythons: [values.python] });
  const scorer = benchScorer();
  console.log(
    `\nscorer: ${scorer.pairs} pairs in ${scorer.fastMs.toFixed(1)} ms, ` +
      `pair by pair in ${scorer.plainMs.toFixed(0)} ms: ${scorer.ratio.toFixed(1)} times as fast (must 2, aim 5)`,
  );
  keep({ ...solver, scorer });
  return scorer.ratio >= 2;
}

async function benchWholeRuns(): Promise<boolean> {
  const rows = await benchScale();
  keep(rows);
  return rows.every(holds);
}

const BENCHES: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  service: benchService,
  cold: benchCold,
  matching: benchSolver,
  scale: benchWholeRuns,
  cost: benchCost,
  pace: benchPace,
};

const [what = "service"] = positionals;
const bench = BENCHES[what];
if (bench === undefined) {
  console.error(`There is no benchmark "${what}". These are all: ${Object.keys(BENCHES).join(", ")}.`);
  process.exitCode = 2;
} else {
  // The engine and the mail endpoint that a bench opened belong to this process, and end with it.
  process.exit((await bench()) ? 0 : 1);
}
