import { describe, expect, test } from "vitest";
import type { Problem, ProblemFault } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { errorOf } from "./support.ts";

const base: Problem = {
  people: 3,
  capacity: [2, 1],
  edges: [
    [0, 0, 500],
    [0, 1, 700],
    [1, 0, 400],
    [2, 1, 600],
  ],
  objective: "best_fit",
};

describe("nothing to do is not an error", () => {
  test.each<[string, Problem]>([
    ["no people", { people: 0, capacity: [3], edges: [], objective: "most_placed" }],
    ["no groups", { people: 2, capacity: [], edges: [], objective: "most_placed" }],
    ["no edges", { ...base, edges: [] }],
    ["no seats", { ...base, capacity: [0, 0] }],
    ["a minimum above the capacity: the group never starts", { ...base, minimum: [3, 2] }],
  ])("%s", (_, problem) => {
    const answer = solve(problem);
    expect([...answer.group]).toEqual(new Array(problem.people).fill(-1));
    expect(answer).toMatchObject({ placed: 0, fit: 0, gap: 0, status: "optimal" });
  });
});

describe("a problem that contradicts itself is refused, naming who and where", () => {
  type Row = [string, Partial<Problem>, { fault: ProblemFault; people?: number[]; groups?: number[] }];
  test.each<Row>([
    ["negative capacity", { capacity: [2, -1] }, { fault: "out_of_range" }],
    ["minimum for too few groups", { minimum: [1] }, { fault: "bad_shape" }],
    ["an unknown group", { edges: [[0, 7, 5]] }, { fault: "out_of_range", people: [0] }],
    ["an unknown person", { edges: [[9, 0, 5]] }, { fault: "out_of_range" }],
    ["a fit above 1000", { edges: [[1, 0, 1001]] }, { fault: "out_of_range", people: [1], groups: [0] }],
    ["a fit that is not whole", { edges: [[1, 0, 0.5]] }, { fault: "out_of_range", people: [1], groups: [0] }],
    [
      "the same edge twice",
      {
        edges: [
          [1, 0, 5],
          [1, 0, 6],
        ],
      },
      { fault: "duplicate_edge", people: [1], groups: [0] },
    ],
    [
      "two values of one attribute",
      {
        values: [
          [1, 0, 0],
          [1, 0, 1],
        ],
      },
      { fault: "duplicate_value", people: [1] },
    ],
    ["a pin without an edge", { pins: [[2, 0]] }, { fault: "pin_without_edge", people: [2], groups: [0] }],
    [
      "two pins",
      {
        pins: [
          [0, 0],
          [0, 1],
        ],
      },
      { fault: "pinned_twice", people: [0], groups: [0, 1] },
    ],
    [
      "more pins than seats",
      {
        pins: [
          [0, 1],
          [2, 1],
        ],
      },
      { fault: "pinned_over_capacity", people: [0, 2], groups: [1] },
    ],
    [
      "a pin where nothing can start",
      { minimum: [0, 2], pins: [[2, 1]] },
      { fault: "pinned_below_minimum", people: [2], groups: [1] },
    ],
    [
      "a pair of whom one is pinned elsewhere",
      { together: [[0, 2]], pins: [[0, 0]] },
      { fault: "pinned_apart_yet_together", people: [0, 2], groups: [0] },
    ],
    [
      "a pair pinned apart",
      {
        together: [[0, 1]],
        pins: [
          [0, 1],
          [1, 0],
        ],
      },
      { fault: "pinned_apart_yet_together", people: [0, 1] },
    ],
    [
      "both pinned where they must not meet",
      {
        apart: [[0, 1]],
        pins: [
          [0, 0],
          [1, 0],
        ],
      },
      { fault: "pinned_together_yet_apart", people: [0, 1], groups: [0] },
    ],
    ["together and apart", { together: [[0, 1]], apart: [[1, 0]] }, { fault: "together_yet_apart", people: [1, 0] }],
    ["paired with themselves", { apart: [[1, 1]] }, { fault: "bad_shape", people: [1] }],
    [
      "a pinned lone holder whom nobody can join",
      { values: [[0, 0, 1]], salient: [[0, 0]], pins: [[0, 0]] },
      { fault: "pins_break_rules", people: [0] },
    ],
  ])("%s", (_, change, expected) => {
    expect(errorOf({ ...base, ...change })).toMatchObject(expected);
  });
});
