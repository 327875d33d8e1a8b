import { compare, NOTHING, plus, scoresOf, upperBound } from "./dual.ts";
import { type Market, openMarket } from "./market.ts";
import { type PackedProblem, pack } from "./pack.ts";
import type { Assignment, Problem, Score, SolveOptions } from "./problem.ts";
import { settleAll } from "./settle.ts";

/**
 * The best seating, or the best found within the budget with a bound on what is missing. Same problem, same answer;
 * the input is not changed.
 * @throws ProblemError naming the people and groups for which the problem contradicts itself.
 */
export function solve(problem: Problem, _options: SolveOptions = {}): Assignment {
  const packed = pack(problem);
  const market = openMarket(packed);
  settleAll(market, packed);
  return report(market, packed);
}

function report(market: Market, packed: PackedProblem): Assignment {
  const { units, floor } = packed;
  const score = scoreOf(market, packed);
  const bound = upperBound(market, packed);
  const valued = units.placed === 0 ? { placed: 0, waiting: 0, fit: score.fit } : score;
  return {
    group: market.group.slice(0, market.people),
    placed: score.placed,
    fit: score.fit,
    waitingServed: score.waiting,
    bound,
    gap: gapBetween(valued, bound),
    status: compare(valued, bound) === 0 ? "optimal" : "feasible",
    price: scoresOf(market.groups, (g) => (market.capacity[g] === 0 ? 0 : (market.price[g] as number)), units),
    surplus: scoresOf(market.people, (i) => (market.surplus[i] as number) - (floor[i] as number), units),
    resolves: 0,
  };
}

export function scoreOf(market: Market, packed: PackedProblem): Score {
  let score = NOTHING;
  for (let person = 0; person < market.people; person++) {
    const g = market.group[person] as number;
    if (g < 0) continue;
    const fit = (market.surplus[person] as number) + (market.price[g] as number);
    score = plus(score, { placed: 1, waiting: packed.waiting[person] as number, fit });
  }
  return score;
}

function gapBetween(score: Score, bound: Score): number {
  for (const key of ["placed", "waiting", "fit"] as const)
    if (score[key] !== bound[key]) return (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
  return 0;
}
