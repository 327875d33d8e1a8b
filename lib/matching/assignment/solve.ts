import { compare, scoreOf, scoresOf, upperBound } from "./dual.ts";
import { type Market, openMarket } from "./market.ts";
import { keepMinimums } from "./minimums.ts";
import { type PackedProblem, pack } from "./pack.ts";
import type { Assignment, Problem, Score, SolveOptions } from "./problem.ts";
import { settleAll } from "./settle.ts";
import { close, type Search } from "./trial.ts";

const BUDGET = 20_000;

/**
 * The best seating, or the best found within the budget with a bound on what is missing. Same problem, same answer;
 * the input is not changed.
 * @throws ProblemError naming the people and groups for which the problem contradicts itself.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Assignment {
  const packed = pack(problem);
  const market = openMarket(packed);
  for (let g = 0; g < packed.groups; g++)
    if ((packed.minimum[g] as number) > (packed.seats[g] as number)) close(market, g);
  settleAll(market, packed);
  const search: Search = {
    ...{ market, packed, budget: options.budget ?? BUDGET, spent: 0 },
    report: (stage, { placed, fit }) => options.onProgress?.({ stage, resolves: search.spent, placed, fit }),
  };
  search.report("solve", scoreOf(market, packed));
  if (packed.minimum.some((least) => least > 0)) keepMinimums(search);
  return answer(search);
}

function answer({ market, packed, spent }: Search): Assignment {
  const { units, floor } = packed;
  const surplus = scoresOf(market.people, (i) => (market.surplus[i] as number) - (floor[i] as number), units);
  const score = scoreOf(market, packed);
  const bound = upperBound(market, packed, surplus);
  return {
    group: market.group.slice(0, market.people),
    ...totals(market, packed),
    bound,
    gap: gapBetween(score, bound),
    status: compare(score, bound) === 0 ? "optimal" : "feasible",
    price: scoresOf(market.groups, (g) => (market.capacity[g] === 0 ? 0 : (market.price[g] as number)), units),
    surplus,
    resolves: spent,
  };
}

function totals(market: Market, packed: PackedProblem): Pick<Assignment, "placed" | "fit" | "waitingServed"> {
  let placed = 0;
  let waitingServed = 0;
  for (let person = 0; person < market.people; person++) {
    if ((market.group[person] as number) < 0) continue;
    placed++;
    waitingServed += packed.waiting[person] as number;
  }
  return { placed, fit: scoreOf(market, packed).fit, waitingServed };
}

function gapBetween(score: Score, bound: Score): number {
  for (const key of ["placed", "waiting", "fit"] as const)
    if (score[key] !== bound[key]) return (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
  return 0;
}
