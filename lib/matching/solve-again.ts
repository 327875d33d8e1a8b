import type { Assignment, Problem } from "../assignment/problem.ts";
import { reseat, solve } from "../assignment/solve.ts";

/**
 * Solves problems near the run's own until the effort is used up; then there is no answer, and nothing is claimed. The
 * problem is only made when it will be solved.
 */
export type SolveAgain = (problemOf: () => Problem) => Pick<Assignment, "group"> | undefined;

/** Local re-solves that one of them may spend on minimums and pairs. */
const BUDGET = 60;
/** Up to so many people a re-solve searches to the end, as a run does; past it that would take most of its time. */
const SMALL = 1_000;
/** A solve looks at every edge about so often before it searches, and has some work whatever the edges. */
const PASSES = 150;
const BASE_EDGES = 3_000;

/**
 * The effort is counted in edges looked at and not in time, so that the same input always gets the same reasons. About
 * twenty million a second.
 */
export function solvingAgain(effort: number): SolveAgain {
  let left = effort;
  return (problemOf) => {
    if (left <= 0) return undefined;
    const problem = problemOf();
    const answer = problem.people > SMALL ? reseat(problem, { budget: BUDGET }) : solve(problem, { budget: BUDGET });
    left -= (edgeCount(problem) + BASE_EDGES) * (PASSES + answer.resolves);
    return answer;
  };
}

function edgeCount({ edges }: Problem): number {
  return "offset" in edges ? edges.group.length : edges.length;
}
