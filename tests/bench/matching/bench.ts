import { check } from "../../../lib/assignment/check.ts";
import type { Objective, Problem } from "../../../lib/assignment/problem.ts";
import { solve } from "../../../lib/assignment/solve.ts";
import { solveByHighs } from "./highs-model.ts";
import { instance, type Size, type Supply } from "./instances.ts";
import { findPython, solveByOrTools } from "./or-tools.ts";
import { firstCall, median, randomPass, timed } from "./ours.ts";
import { printTable } from "./table.ts";

type BenchOptions = {
  /** Default all; XL takes a few minutes. */
  readonly sizes?: readonly Size[];
  /** Seeds per comparison of objectives; default 20. */
  readonly seeds?: number;
  /** Commands to try for a Python with OR-tools; default `python3`. */
  readonly pythons?: readonly string[];
  readonly print?: (line: string) => void;
};

/** One line of the table. `must` and `aim` are targets for `ratio`: at most, or for shares of seeds at least. */
export type BenchRow = {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: number;
  readonly must: number;
  readonly aim: number;
  readonly better: "lower" | "higher";
};

type BenchResult = { readonly rows: readonly BenchRow[]; readonly skipped: readonly string[] };

const SUPPLIES: readonly Supply[] = ["tight", "slack"];
const SOLVE_TARGETS: Partial<Record<Size, { must: number; aim: number }>> = {
  M: { must: 0.8, aim: 0.4 },
  L: { must: 0.25, aim: 0.12 },
  XL: { must: 0.2, aim: 0.08 },
};

/** Our solver beside HiGHS and, if there is a Python that has it, OR-tools, in one run; everything on one thread. */
export async function benchMatching(options: BenchOptions = {}): Promise<BenchResult> {
  const { sizes = ["S", "M", "L", "XL"], seeds = 20, pythons = ["python3"], print = console.log } = options;
  const skipped: string[] = (["S", "M", "L", "XL"] as const)
    .filter((size) => !sizes.includes(size))
    .map((size) => `size ${size}: not asked for`);
  const python = findPython(pythons);
  if (python === undefined) skipped.push(`OR-tools: none of ${pythons.join(", ")} can import ortools and numpy`);
  const rows: BenchRow[] = [];
  const add = (row: BenchRow): void => {
    rows.push(row);
    print(`${row.what}: ${row.ours} against ${row.peer}`);
  };
  for (const size of sizes) {
    if (python !== undefined) for (const row of againstOrTools(python, size, seeds)) add(row);
    if (size === "S" || size === "M") for await (const row of againstHighs(size, seeds)) add(row);
    else skipped.push(`HiGHS at ${size}: minutes for what is compared with OR-tools instead`);
    add(gapRow(size));
    if (size === "XL") for (const row of floorRows()) add(row);
  }
  printTable(rows, skipped, print);
  return { rows, skipped };
}

function* againstOrTools(python: string, size: Size, seeds: number): Generator<BenchRow> {
  const repeats = size === "XL" ? 3 : 7;
  for (const objective of ["best_fit", "most_placed"] as const) {
    yield sameAsOrTools(python, size, objective, size === "XL" ? 1 : Math.ceil(seeds / (size === "L" ? 4 : 1)));
    const targets =
      objective === "best_fit"
        ? SOLVE_TARGETS[size]
        : size === "L" || size === "XL"
          ? { must: 0.5, aim: 0.15 }
          : undefined;
    if (targets === undefined) continue;
    for (const supply of SUPPLIES) {
      const problem = instance(size, supply, 1, { objective });
      const peer = solveByOrTools(python, problem, repeats);
      const { ms } = timed(() => solve(problem), repeats);
      yield timeRow(`${objective}, ${size} ${supply}: solve, warm`, ms, peer.solve, targets);
      if (size !== "L" || objective !== "best_fit") continue;
      const first = median([1, 2, 3].map(() => firstCall(size, supply, objective).ms));
      yield timeRow(`${objective}, ${size} ${supply}: first call, with build`, first, peer.all, { must: 1, aim: 0.5 });
    }
  }
}

function sameAsOrTools(python: string, size: Size, objective: Objective, seeds: number): BenchRow {
  let same = 0;
  let tried = 0;
  for (let seed = 1; seed <= seeds; seed++)
    for (const supply of SUPPLIES) {
      const problem = instance(size, supply, seed, { objective });
      const answer = solve(problem);
      const peer = solveByOrTools(python, problem, 1);
      const equal = answer.fit === peer.fit && (objective === "best_fit" || answer.placed === peer.placed);
      tried++;
      if (equal && answer.status === "optimal" && check(problem, answer).length === 0) same++;
    }
  return shareRow(`${objective}, ${size}: equals OR-tools, primal = dual, checked`, same, tried, { must: 1, aim: 1 });
}

async function* againstHighs(size: Size, seeds: number): AsyncGenerator<BenchRow> {
  const some = size === "S" ? seeds : 2;
  yield* compared(size, "minimums", some, (supply, seed) => instance(size, supply, seed, { minimums: true }), {
    must: 0.95,
    aim: 1,
  });
  if (size === "S")
    yield* compared(
      size,
      "side rules",
      Math.ceil(seeds / 2),
      (supply, seed) => instance(size, supply, seed, { sideRules: true }),
      { must: 0.9, aim: 1 },
    );
}

async function* compared(
  size: Size,
  what: string,
  seeds: number,
  make: (supply: Supply, seed: number) => Problem,
  targets: { must: number; aim: number },
): AsyncGenerator<BenchRow> {
  let same = 0;
  let tried = 0;
  let worst = 0;
  const ratios: number[] = [];
  for (let seed = 1; seed <= seeds; seed++)
    for (const supply of SUPPLIES) {
      const problem = make(supply, seed);
      const { ms, answer } = timed(() => solve(problem), 1);
      const start = performance.now();
      const peer = await solveByHighs(problem);
      ratios.push(ms / (performance.now() - start));
      tried++;
      if (answer.fit >= peer.score.fit) same++;
      worst = Math.max(worst, (peer.score.fit - answer.fit) / peer.score.fit);
    }
  yield shareRow(
    `${what}, ${size}: equals the HiGHS optimum (worst ${(100 * worst).toFixed(3)} % below)`,
    same,
    tried,
    targets,
  );
  if (size === "M")
    yield {
      ...timeRow(`${what}, ${size}: time, median`, median(ratios), 1, { must: 0.05, aim: 0.01 }),
      ours: "",
      peer: "HiGHS",
    };
}

/** Side rules and minimums where nobody can prove an optimum: how far from the bound. */
function gapRow(size: Size): BenchRow {
  const gaps = SUPPLIES.map(
    (supply) =>
      solve(instance(size, supply, 1, { minimums: true, sideRules: true }), size === "XL" ? { budget: 2000 } : {}).gap,
  );
  const worst = Math.max(...gaps);
  return {
    what: `side rules and minimums, ${size}: worst gap`,
    ours: `${(100 * worst).toFixed(3)} %`,
    peer: "bound",
    ratio: 100 * worst,
    must: 0.5,
    aim: 0.1,
    better: "lower",
  };
}

function floorRows(): BenchRow[] {
  const problem = instance("XL", "tight", 1);
  const { ms } = timed(() => solve(problem), 3);
  const { megabytes } = firstCall("XL", "tight", "best_fit");
  return [
    { ...timeRow("XL tight: solve against one random-order pass", ms, randomPass(problem), { must: 20, aim: 10 }) },
    {
      what: "XL tight: peak memory, MB",
      ours: `${megabytes} MB`,
      peer: "",
      ratio: megabytes,
      must: 256,
      aim: 128,
      better: "lower",
    },
  ];
}

function timeRow(what: string, ours: number, peer: number, targets: { must: number; aim: number }): BenchRow {
  return {
    what,
    ours: `${ours.toFixed(1)} ms`,
    peer: `${peer.toFixed(1)} ms`,
    ratio: ours / peer,
    ...targets,
    better: "lower",
  };
}

function shareRow(what: string, same: number, tried: number, targets: { must: number; aim: number }): BenchRow {
  return { what, ours: `${same} of ${tried}`, peer: "", ratio: same / tried, ...targets, better: "higher" };
}
