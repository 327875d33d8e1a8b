import { expect, test } from "vitest";
import { check } from "../../lib/assignment/check.ts";
import type { Problem } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { withProvenBound } from "../../lib/matching/proven-bound.ts";

/** Found by random search: with pairs and company to keep, the claimed bound is tighter than what it proves apart. */
const LOOSE_PROOF: Problem = {
  people: 40,
  capacity: [10, 8, 7, 9, 8, 7],
  minimum: [0, 0, 0, 0, 0, 3],
  edges: [
    [0, 0, 350],
    [0, 1, 200],
    [0, 4, 620],
    [0, 5, 520],
    [1, 1, 250],
    [1, 3, 650],
    [1, 4, 250],
    [1, 5, 250],
    [2, 4, 550],
    [2, 5, 500],
    [3, 4, 600],
    [3, 5, 600],
    [5, 1, 450],
    [5, 4, 570],
    [5, 5, 670],
    [6, 4, 1000],
    [6, 5, 670],
    [8, 4, 1000],
    [8, 5, 790],
    [9, 4, 550],
    [9, 5, 450],
    [10, 5, 450],
    [11, 4, 790],
    [11, 5, 500],
    [13, 4, 500],
    [13, 5, 790],
    [15, 4, 515],
    [15, 5, 415],
    [18, 0, 784],
    [18, 1, 634],
    [18, 4, 534],
    [19, 0, 768],
    [19, 1, 768],
    [19, 4, 368],
    [19, 5, 568],
    [20, 1, 413],
    [20, 4, 533],
    [21, 0, 207],
    [21, 1, 357],
    [21, 4, 207],
    [22, 0, 307],
    [22, 1, 307],
    [22, 4, 697],
    [22, 5, 907],
    [26, 4, 541],
    [26, 5, 491],
    [27, 4, 536],
    [28, 1, 570],
    [28, 3, 450],
    [28, 4, 330],
    [29, 1, 364],
    [29, 4, 634],
    [29, 5, 634],
    [30, 1, 259],
    [30, 4, 809],
    [30, 5, 579],
    [31, 1, 154],
    [31, 4, 454],
    [32, 1, 298],
    [32, 4, 298],
    [32, 5, 348],
    [34, 4, 293],
    [34, 5, 193],
    [35, 1, 732],
    [39, 1, 50],
  ],
  together: [
    [9, 28],
    [22, 30],
  ],
  apart: [[17, 29]],
  values: [
    [0, 0, 0],
    [1, 0, 0],
    [5, 0, 1],
    [6, 0, 1],
    [10, 0, 2],
    [12, 0, 0],
    [19, 0, 2],
    [27, 0, 2],
    [28, 0, 0],
    [29, 0, 0],
    [30, 0, 1],
    [31, 0, 0],
    [34, 0, 2],
    [35, 0, 0],
    [37, 0, 1],
    [38, 0, 0],
    [39, 0, 2],
  ],
  salient: [
    [0, 0],
    [3, 0],
    [4, 0],
    [5, 0],
  ],
  pins: [],
  waiting: [
    39, 39, 39, 36, 36, 36, 35, 34, 34, 33, 33, 31, 30, 29, 28, 27, 27, 26, 25, 22, 21, 20, 20, 20, 20, 18, 17, 16, 15,
    12, 11, 10, 9, 8, 8, 6, 5, 4, 3, 0,
  ],
  objective: "most_placed",
};

test("a bound that the answer does not prove is replaced by the one it does", () => {
  // Too little to prove it by search instead.
  const claimed = solve(LOOSE_PROOF, { budget: 200 });
  expect(check(LOOSE_PROOF, claimed).map(({ kind }) => kind)).toEqual(["bound_not_proven"]);
  const told = withProvenBound(LOOSE_PROOF, claimed);
  expect(check(LOOSE_PROOF, told)).toEqual([]);
  expect(told).toMatchObject({ status: "feasible", placed: claimed.placed, fit: claimed.fit });
});

test("a bound that is proven stays as it is", () => {
  const problem: Problem = {
    people: 2,
    capacity: [1],
    edges: [
      [0, 0, 500],
      [1, 0, 700],
    ],
    objective: "best_fit",
  };
  const answer = solve(problem);
  expect(withProvenBound(problem, answer)).toBe(answer);
});
