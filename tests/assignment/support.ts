import type { Problem } from "../../lib/assignment/problem.ts";
import { ProblemError } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";

/** What `solve` finds wrong with a problem, or undefined. Any other error is thrown on. */
export function errorOf(problem: Problem): ProblemError | undefined {
  try {
    solve(problem, { budget: 100 });
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** Whether two are to be kept together and apart, or a pin opposes a rule. */
export function contradictory(problem: Problem): boolean {
  return errorOf(problem) !== undefined;
}
