import { type Assignment, type Problem, ProblemError, type SolveOptions } from "../assignment/problem.ts";
import { solve } from "../assignment/solve.ts";
import type { DomainError } from "../domain/errors.ts";
import { conflict, nameOf } from "./adjustments.ts";
import type { Pool } from "./pool.ts";

/**
 * Solves, and names the people and groups that a problem contradicts itself about.
 * @throws DomainError pins-conflict
 */
export function assign(pool: Pool, problem: Problem, options: SolveOptions): Assignment {
  try {
    return solve(problem, options);
  } catch (error) {
    if (error instanceof ProblemError) throw asConflict(pool, error);
    throw error;
  }
}

function asConflict(pool: Pool, { fault, people, groups }: ProblemError): DomainError {
  const culprits = [
    ...people.map((person) => pool.people[person]?.caseCode ?? `person ${person}`),
    ...groups.map((group) => nameOf(pool, group)),
  ];
  const field = fault === "together_yet_apart" ? "/pairs" : "/pins";
  return conflict([{ field, code: "contradiction", facts: { contradiction: fault, culprits } }]);
}
