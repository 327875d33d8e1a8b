import { recomputedBound } from "../assignment/check-bound.ts";
import type { Assignment, Problem, Score } from "../assignment/problem.ts";

/**
 * The answer with the bound that its own surpluses prove, where that is weaker than the one claimed for it. The solver
 * weighs people, days and fit in one number, the proof adds them up apart, and in rare cases with side rules the sum
 * apart is looser. A coordinator is told the looser one: nothing is claimed that the answer does not show.
 */
export function withProvenBound(problem: Problem, answer: Assignment): Assignment {
  if (answer.proof !== "surplus") return answer;
  const proven = recomputedBound(problem, answer);
  if (order(answer.bound, proven) >= 0) return answer;
  const score: Score = {
    placed: problem.objective === "best_fit" ? 0 : answer.placed,
    waiting: problem.objective === "best_fit" ? 0 : answer.waitingServed,
    fit: answer.fit,
  };
  return { ...answer, bound: proven, gap: missing(score, proven), status: "feasible" };
}

function order(a: Score, b: Score): number {
  return a.placed - b.placed || a.waiting - b.waiting || a.fit - b.fit;
}

function missing(score: Score, bound: Score): number {
  const key = (["placed", "waiting", "fit"] as const).find((each) => score[each] !== bound[each]);
  return key === undefined ? 0 : (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
}
