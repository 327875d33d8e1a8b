import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../lib/assignment/check.ts";
import type { Assignment, Problem, Score } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { trials } from "../support/trials.ts";
import { bestByTrying } from "./oracle.ts";
import { problems } from "./problems.ts";
import { contradictory } from "./support.ts";

function worth({ objective }: Problem, answer: Assignment): Score {
  if (objective === "best_fit") return { placed: 0, waiting: 0, fit: answer.fit };
  return { placed: answer.placed, waiting: answer.waitingServed, fit: answer.fit };
}

function best(problem: Problem): Score | undefined {
  const found = bestByTrying(problem);
  return found && problem.objective === "best_fit" ? { placed: 0, waiting: 0, fit: found.fit } : found;
}

const cases = [
  { title: "capacities alone", rules: false, minimums: false },
  { title: "minimum sizes", rules: false, minimums: true },
  { title: "pairs and company", rules: true, minimums: false },
  { title: "every rule at once", rules: true, minimums: true },
];

describe("against every possible seating of 7 people and 4 groups", () => {
  test.each(cases)("$title: the best one is found and proven", ({ rules, minimums }) => {
    fc.assert(
      fc.property(problems({ people: 7, groups: 4, rules, minimums }), (problem) => {
        fc.pre(!contradictory(problem));
        const answer = solve(problem);
        expect(worth(problem, answer)).toEqual(best(problem));
        expect(answer.status).toBe("optimal");
        expect(check(problem, answer)).toEqual([]);
      }),
      { numRuns: trials(300), seed: 20 },
    );
  });

  test("a person pinned to any group they may join is seated there, and the rest as well as that allows", () => {
    const pinnedCase = problems({ people: 6, groups: 3, rules: true, minimums: true }).chain((problem) =>
      fc.nat(Math.max(0, (problem.edges as []).length - 1)).map((at) => ({ problem, at })),
    );
    fc.assert(
      fc.property(pinnedCase, ({ problem, at }) => {
        const edge = (problem.edges as [number, number, number][])[at];
        fc.pre(edge !== undefined);
        const pinned: Problem = { ...problem, pins: [[edge?.[0] ?? 0, edge?.[1] ?? 0]] };
        const expected = contradictory(pinned) ? undefined : best(pinned);
        fc.pre(expected !== undefined);
        const answer = solve(pinned);
        expect(worth(pinned, answer)).toEqual(expected);
        expect(check(pinned, answer)).toEqual([]);
      }),
      { numRuns: trials(300), seed: 21 },
    );
  });
});
