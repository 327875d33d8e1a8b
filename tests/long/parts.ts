import type { ColdRow } from "../bench/cold/measure.ts";
import type { BenchRow } from "../bench/matching/bench.ts";
import type { ScaleRow } from "../bench/scale/bench.ts";

/** One thing a long run does: a command of npm's that ends with status 0 when all it looked at held. */
export type Part = {
  readonly name: string;
  readonly shows: string;
  /** On two cores, roughly. */
  readonly minutes: number;
  /** Arguments of npm. `figures` is where the part is to write what it found, as JSON. */
  readonly command: (figures: string, python: string) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The lines of the report. undefined: the part wrote nothing. */
  readonly figuresOf: (found: unknown) => readonly string[];
};

export type Outcome = {
  readonly part: Part;
  readonly held: boolean;
  readonly seconds: number;
  readonly figures: readonly string[];
};

const TIMES = "10";

export const PARTS: readonly Part[] = [
  {
    name: "properties",
    shows: `every property tried ${TIMES} times as often as in \`npm test\`, and those that only fit here`,
    minutes: 8,
    command: (figures) => [
      ...["exec", "--", "vitest", "run", "--config", "vitest.long.ts"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${figures}`],
    ],
    environment: { TRIALS_TIMES: TIMES },
    figuresOf: testsPassed,
  },
  {
    name: "lives",
    shows: "whole lives of an organisation in which everything goes wrong: what is left of it two days later",
    minutes: 6,
    command: (figures) => [
      ...["exec", "--", "vitest", "run", "tests/use-cases/lives"],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${figures}`],
    ],
    environment: { TRIALS_TIMES: "30" },
    figuresOf: testsPassed,
  },
  {
    name: "cold",
    shows: "what each function loads, and how long it takes to its first reply",
    minutes: 1,
    command: (figures) => ["run", "--silent", "bench", "--", "cold", "--json", figures],
    figuresOf: (found) => {
      // What the bench writes for --json, as for the two below.
      const { functions } = found as { functions: readonly ColdRow[] };
      return functions.map(
        ({ name, bytes, importMs }) => `${name}: ${Math.round(bytes / 1000)} kB, import ${Math.round(importMs)} ms`,
      );
    },
  },
  {
    name: "matching",
    shows: "the solver and the scorer beside their peers, at every size",
    minutes: 6,
    command: (figures, python) => [
      ...["run", "--silent", "bench", "--", "matching"],
      ...["--python", python, "--json", figures],
    ],
    figuresOf: (found) => {
      const { rows, skipped } = found as { rows: readonly BenchRow[]; skipped: readonly string[] };
      return [...rows.map(matchingLine), ...skipped.map((line) => `left out: ${line}`)];
    },
  },
  {
    name: "scale",
    shows: "whole previews on the matcher's own bundle",
    minutes: 1,
    command: (figures) => ["run", "--silent", "bench", "--", "scale", "--json", figures],
    figuresOf: (found) =>
      (found as readonly ScaleRow[]).map(
        ({ people, groups, seconds, peakMb, violations }) =>
          `${people} x ${groups}: ${seconds.toFixed(1)} s, ${Math.round(peakMb)} MB, ${violations} violations`,
      ),
  },
];

function testsPassed(found: unknown): readonly string[] {
  // What vitest's own JSON reporter writes.
  const { numPassedTests, numTotalTests } = found as { numPassedTests: number; numTotalTests: number };
  return [`${numPassedTests} of ${numTotalTests} tests passed`];
}

function matchingLine({ what, ours, peer, ratio, must, better }: BenchRow): string {
  const met = better === "lower" ? ratio <= must : ratio >= must;
  return `${what}: ${ours} against ${peer}${met ? "" : ", MISSED"}`;
}
