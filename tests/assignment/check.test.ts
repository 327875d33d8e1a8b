import { describe, expect, test } from "vitest";
import { check } from "../../lib/assignment/check.ts";
import type { Assignment, Problem } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import type { Violation } from "../../lib/assignment/violation.ts";

/** Six people, three groups, every rule; its best answer has nothing wrong with it. */
const problem: Problem = {
  people: 7,
  capacity: [3, 2, 2],
  minimum: [2, 0, 2],
  edges: [
    [0, 0, 900],
    [0, 1, 300],
    [1, 0, 800],
    [2, 0, 700],
    [2, 1, 650],
    [3, 0, 500],
    [3, 1, 600],
    [4, 1, 550],
    [4, 2, 100],
    [5, 1, 550],
    [5, 2, 90],
    [6, 1, 10],
  ],
  together: [[0, 1]],
  apart: [[2, 3]],
  values: [
    [0, 0, 1],
    [1, 0, 1],
    [2, 0, 2],
  ],
  salient: [[1, 0]],
  waiting: [5, 4, 3, 2, 9, 9, 0],
  objective: "best_fit",
};
const answer = solve(problem);

function seated(change: Record<number, number>): Assignment {
  const group = answer.group.slice();
  for (const [person, at] of Object.entries(change)) group[Number(person)] = at;
  return { ...answer, group };
}

function kinds(found: readonly Violation[]): Set<string> {
  return new Set(found.map(({ kind }) => kind));
}

type Kind = Violation["kind"];

const planted: Record<Kind, { of?: Problem; answer: Assignment }> = {
  wrong_length: { answer: { ...answer, group: answer.group.slice(1) } },
  no_such_group: { answer: seated({ 3: 8 }) },
  not_eligible: { answer: seated({ 6: 0 }) },
  over_capacity: { answer: seated({ 3: 1, 4: 1, 5: 1 }) },
  below_minimum: { answer: seated({ 4: 2 }) },
  not_together: { answer: seated({ 0: 1 }) },
  not_apart: { answer: seated({ 2: 0, 3: 0 }) },
  isolated: { answer: seated({ 2: 1 }) },
  not_where_pinned: { of: { ...problem, pins: [[3, 0]] }, answer },
  unfair: { answer: seated({ 4: -1, 5: 1 }) },
  wrong_total: { answer: { ...answer, placed: answer.placed + 1 } },
  bound_not_proven: {
    answer: { ...answer, surplus: { ...answer.surplus, fit: answer.surplus.fit.map(() => 0) }, proof: "surplus" },
  },
  bound_below_answer: { answer: { ...answer, bound: { placed: 0, waiting: 0, fit: 10 } } },
  wrong_gap: { answer: { ...answer, gap: 0.5 } },
  wrong_status: { answer: { ...answer, status: answer.status === "optimal" ? "feasible" : "optimal" } },
};

describe("the checker", () => {
  test("finds nothing wrong with what the solver answers", () => {
    expect([...answer.group]).toEqual([0, 0, 0, 1, 1, -1, -1]);
    expect(check(problem, answer)).toEqual([]);
  });

  test.each(Object.entries(planted))("catches a planted %s", (kind, { of = problem, answer: wrong }) => {
    expect(kinds(check(of, wrong))).toContain(kind);
  });

  test("catches a surplus below nothing, which would prove any bound", () => {
    const surplus = { ...answer.surplus, fit: answer.surplus.fit.map((fit) => fit - 5000) };
    expect(kinds(check(problem, { ...answer, surplus, proof: "surplus" }))).toContain("bound_not_proven");
  });

  test("catches each total that is wrong", () => {
    for (const of of ["placed", "fit", "waitingServed"] as const)
      expect(check(problem, { ...answer, [of]: answer[of] + 1 })).toContainEqual({
        kind: "wrong_total",
        of,
        claimed: answer[of] + 1,
        found: answer[of],
      });
  });
});
