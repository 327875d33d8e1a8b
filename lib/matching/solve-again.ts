import type { Assignment, Problem } from "./assignment/problem.ts";
import { solve } from "./assignment/solve.ts";

/**
 * Solves a problem beside the run's own, of which only the seating is read: the search for a tight bound is left out.
 * @throws ProblemError when the problem contradicts itself.
 */
export function solveAgain(problem: Problem, budget: number): Assignment {
  const options = { budget, certify: false };
  return solve(problem, options);
}
