import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Assignment, Edge, Problem } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { instance } from "../bench/matching/instances.ts";
import { trials } from "../support/trials.ts";
import { problems } from "./problems.ts";
import { contradictory } from "./support.ts";

const plain = problems({ people: 12, groups: 5, rules: false, minimums: false });
const ruled = problems({ people: 8, groups: 4, rules: true, minimums: true });

function figures({ objective }: Problem, answer: Assignment): number[] {
  return objective === "best_fit" ? [answer.fit] : [answer.placed, answer.waitingServed, answer.fit];
}

function shuffled(length: number, seed: number): number[] {
  return [...Array(length).keys()].sort((a, b) => ((a * 7919 + seed) % 101) - ((b * 7919 + seed) % 101) || a - b);
}

/** The same problem with people and groups numbered otherwise: `person[i]` is the new number of `i`. */
function renumbered(problem: Problem, person: readonly number[], group: readonly number[]): Problem {
  const p = (i: number): number => person[i] ?? i;
  const g = (i: number): number => group[i] ?? i;
  const moved = (numbers: ArrayLike<number> | undefined, to: (i: number) => number): number[] => {
    const column: number[] = [];
    for (let i = 0; i < (numbers?.length ?? 0); i++) column[to(i)] = numbers?.[i] ?? 0;
    return column;
  };
  return {
    ...problem,
    capacity: moved(problem.capacity, g),
    minimum: moved(problem.minimum, g),
    waiting: moved(problem.waiting, p),
    edges: (problem.edges as readonly Edge[]).map(([i, at, fit]) => [p(i), g(at), fit] as const),
    together: (problem.together ?? []).map(([a, b]) => [p(a), p(b)] as const),
    apart: (problem.apart ?? []).map(([a, b]) => [p(a), p(b)] as const),
    values: (problem.values ?? []).map(([i, attribute, value]) => [p(i), attribute, value] as const),
    salient: (problem.salient ?? []).map(([at, attribute]) => [g(at), attribute] as const),
  };
}

describe("what must not matter does not", () => {
  test("numbering people and groups otherwise changes who among equals, never how good", () => {
    fc.assert(
      fc.property(ruled, fc.nat(100), (problem, seed) => {
        fc.pre(!contradictory(problem));
        const other = renumbered(problem, shuffled(problem.people, seed), shuffled(problem.capacity.length, seed + 3));
        expect(figures(other, solve(other))).toEqual(figures(problem, solve(problem)));
      }),
      { numRuns: trials(100), seed: 30 },
    );
  });

  test("the order in which edges are listed changes nothing at all", () => {
    fc.assert(
      fc.property(plain, fc.nat(100), (problem, seed) => {
        const edges = problem.edges as readonly Edge[];
        const reordered = shuffled(edges.length, seed).map((k) => edges[k] as Edge);
        expect(solve({ ...problem, edges: reordered })).toEqual(solve(problem));
      }),
      { numRuns: trials(100), seed: 31 },
    );
  });

  test("the same problem gets the same answer twice, search and all, and is left as it was", () => {
    const problem = instance("S", "slack", 5, {
      objective: "most_placed",
      minimums: true,
      sideRules: true,
      waiting: 9,
    });
    const copy = structuredClone(problem);
    expect(solve(problem, { budget: 500 })).toEqual(solve(problem, { budget: 500 }));
    expect(problem).toEqual(copy);
  });
});

describe("what should matter does, in the right direction", () => {
  test("one more for everyone's fit adds one a person placed, where most are to be placed", () => {
    fc.assert(
      fc.property(plain, (given) => {
        const problem: Problem = { ...given, objective: "most_placed" };
        const edges = (problem.edges as readonly Edge[]).map(([i, g, fit]) => [i, g, Math.min(999, fit)] as const);
        const more = edges.map(([i, g, fit]) => [i, g, fit + 1] as const);
        const [before, after] = [solve({ ...problem, edges }), solve({ ...problem, edges: more })];
        expect(figures(problem, after)).toEqual([before.placed, before.waitingServed, before.fit + before.placed]);
      }),
      { numRuns: trials(100), seed: 32 },
    );
  });

  test("splitting a group in two of the same kind never loses: nobody is worse for a choice", () => {
    fc.assert(
      fc.property(plain, fc.nat(4), (problem, at) => {
        const seats = problem.capacity[at] ?? 0;
        const half = Math.floor(seats / 2);
        const edges = problem.edges as readonly Edge[];
        const split: Problem = {
          ...problem,
          capacity: [...[...problem.capacity].map((n, g) => (g === at ? n - half : n)), half],
          minimum: [...(problem.minimum ?? []), 0],
          edges: [
            ...edges,
            ...edges.filter(([, g]) => g === at).map(([i, , fit]) => [i, problem.capacity.length, fit] as const),
          ],
        };
        expect(figures(split, solve(split))).toEqual(figures(problem, solve(problem)));
      }),
      { numRuns: trials(100), seed: 33 },
    );
  });

  test("one more seat never places fewer, and adds exactly the price of the group", () => {
    fc.assert(
      fc.property(plain, fc.nat(4), (problem, at) => {
        const before = solve(problem);
        const after = solve({ ...problem, capacity: [...problem.capacity].map((n, g) => (g === at ? n + 1 : n)) });
        const { price } = before;
        if (problem.objective === "best_fit") expect(after.fit - before.fit).toBe(price.fit[at]);
        else
          expect([
            after.placed - before.placed,
            after.waitingServed - before.waitingServed,
            after.fit - before.fit,
          ]).toEqual([price.placed[at], price.waiting[at], price.fit[at]]);
      }),
      { numRuns: trials(200), seed: 34 },
    );
  });
});
