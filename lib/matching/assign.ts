import {
  type Assignment,
  type Problem,
  ProblemError,
  type ProblemFault,
  type SolveOptions,
} from "../assignment/problem.ts";
import { solve } from "../assignment/solve.ts";
import type { DomainError } from "../domain/errors.ts";
import { conflict, nameOf } from "./adjustments.ts";
import type { Pool } from "./pool.ts";
import { withProvenBound } from "./proven-bound.ts";

/**
 * Solves, and says what a problem that contradicts itself says in the words of the people it is about.
 * @throws DomainError pins-conflict
 */
export function assign(pool: Pool, problem: Problem, options: SolveOptions): Assignment {
  try {
    return withProvenBound(problem, solve(problem, options));
  } catch (error) {
    if (error instanceof ProblemError) throw asConflict(pool, error);
    throw error;
  }
}

const SAID: Readonly<Record<ProblemFault, string>> = {
  bad_shape: "the problem is not well formed",
  out_of_range: "a number is out of range",
  duplicate_edge: "a pair is scored twice",
  duplicate_value: "an attribute has two values",
  pin_without_edge: "a pin goes against a hard rule",
  pinned_twice: "somebody is pinned to two groups",
  pinned_over_capacity: "more people are pinned than the group has seats",
  pinned_below_minimum: "somebody is pinned to a group that cannot reach its minimum",
  pinned_apart_yet_together: "people who are kept together cannot be together, because of a pin",
  pinned_together_yet_apart: "people who are kept apart are pinned to one group",
  together_yet_apart: "two people are to be kept both together and apart",
  pins_break_rules: "the pins leave no seating that keeps every rule",
};

function asConflict(pool: Pool, { fault, people, groups, message }: ProblemError): DomainError {
  const culprits = [
    ...people.map((person) => pool.people[person]?.caseCode ?? `person ${person}`),
    ...groups.map((group) => nameOf(pool, group)),
  ];
  const problem = `${SAID[fault]}${culprits.length === 0 ? "" : `: ${culprits.join(", ")}`}.`;
  return conflict([
    {
      field: fault === "together_yet_apart" ? "/pairs" : "/pins",
      problem: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`,
      fix: culprits.length === 0 ? message : "take one of the two back",
    },
  ]);
}
