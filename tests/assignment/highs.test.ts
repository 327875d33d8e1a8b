import { describe, expect, test } from "vitest";
import { check } from "../../lib/assignment/check.ts";
import type { Objective } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { solveByHighs } from "../bench/matching/highs-model.ts";
import { type InstanceOptions, instance, type Supply } from "../bench/matching/instances.ts";
import { trials } from "../support/trials.ts";

/** 200 people, 20 groups. HiGHS proves each optimum, so equal here means best possible. */
type Row = { title: string; options: InstanceOptions; seeds: number; objective: Objective };

const rows: Row[] = [
  { title: "capacities, best fit", options: {}, seeds: 10, objective: "best_fit" },
  { title: "capacities, most placed", options: { waiting: 20 }, seeds: 3, objective: "most_placed" },
  { title: "minimums, best fit", options: { minimums: true }, seeds: 8, objective: "best_fit" },
  { title: "minimums, most placed", options: { minimums: true, waiting: 5 }, seeds: 2, objective: "most_placed" },
];

function seedsOf(count: number): { supply: Supply; seed: number }[] {
  return Array.from({ length: count }, (_, seed) => [
    { supply: "tight" as const, seed },
    { supply: "slack" as const, seed },
  ]).flat();
}

describe("against HiGHS on problems of 200 people and 20 groups", () => {
  test.each(rows)("$title: equal on every seed, and proven", async ({ options, seeds, objective }) => {
    for (const { supply, seed } of seedsOf(trials(seeds))) {
      const problem = instance("S", supply, seed, { ...options, objective });
      const answer = solve(problem);
      const { score } = await solveByHighs(problem);
      const found = { placed: answer.placed, waiting: answer.waitingServed, fit: answer.fit };
      expect({ supply, seed, ...found }).toEqual({
        supply,
        seed,
        ...(objective === "best_fit" ? { ...found, fit: score.fit } : score),
      });
      expect(answer.status).toBe("optimal");
      expect(check(problem, answer)).toEqual([]);
    }
  });

  test("pairs and company: never above the optimum, nor over half a percent below, and the bound holds", async () => {
    for (const { supply, seed } of seedsOf(trials(1))) {
      const problem = instance("S", supply, seed, { sideRules: true, minimums: true });
      const answer = solve(problem, { budget: 4000 });
      const { score } = await solveByHighs(problem);
      expect(check(problem, answer)).toEqual([]);
      expect(answer.fit).toBeLessThanOrEqual(score.fit);
      expect(answer.fit).toBeGreaterThanOrEqual(0.995 * score.fit);
      expect(answer.bound.fit).toBeGreaterThanOrEqual(score.fit);
    }
  });

  // A search that only ever climbs stays below the optimum, on the second of these for certain.
  test.each([
    { supply: "slack", seed: 12 },
    { supply: "slack", seed: 17 },
    { supply: "tight", seed: 28 },
  ] as const)(
    "pairs and company, $supply $seed: best possible, though hills lie around it",
    async ({ supply, seed }) => {
      const problem = instance("S", supply, seed, { sideRules: true });
      const answer = solve(problem);
      const { score } = await solveByHighs(problem);
      expect(check(problem, answer)).toEqual([]);
      expect(answer.fit).toBe(score.fit);
    },
  );
});
