import { type Certificate, certify } from "./certificate.ts";
import { refuseContradictions } from "./contradictions.ts";
import { compare, pricedBound, scoreOf, scoresOf, totalsOf } from "./dual.ts";
import { exhaust } from "./exhaust.ts";
import { swapForFairness } from "./fairness.ts";
import { lowerToLeast } from "./least-prices.ts";
import { openMarket } from "./market.ts";
import { keepMinimums } from "./minimums.ts";
import { type PackedProblem, pack } from "./pack.ts";
import { presolve } from "./presolve.ts";
import type { Assignment, Problem, Score, SolveOptions } from "./problem.ts";
import { cutAgain, type Decision, lift, restore } from "./restrict.ts";
import { hasRules, NO_RULES, type Rules, readRules } from "./rules.ts";
import { settleAll } from "./settle.ts";
import { keepSideRules } from "./side-rules.ts";
import { close, goBack, remember, type Search } from "./trial.ts";

const BUDGET = 20_000;

/**
 * The best seating, or the best found within the budget with a bound on what is missing. Same problem, same answer;
 * the input is not changed.
 * @throws ProblemError naming the people and groups for which the problem contradicts itself.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Assignment {
  const packed = pack(problem);
  const rules = readRules(problem);
  refuseContradictions(problem, packed, rules);
  const market = openMarket(packed);
  for (let g = 0; g < packed.groups; g++)
    if ((packed.minimum[g] as number) > (packed.seats[g] as number)) close(market, g);
  const implied = presolve(market, rules);
  settleAll(market, packed);
  const search: Search = {
    ...{ market, packed, naturalFloor: market.floor.slice(), budget: options.budget ?? BUDGET, spent: 0 },
    report: (stage, { placed, fit }) => options.onProgress?.({ stage, resolves: search.spent, placed, fit }),
  };
  search.report("solve", scoreOf(market, packed));
  if (hasMinimums(packed) || hasRules(rules)) return keepRules(search, rules, implied);
  swapForFairness(market, packed, rules);
  return answer(search, pricedBound(market, packed));
}

function keepRules(search: Search, rules: Rules, implied: Decision[]): Assignment {
  const { market, packed } = search;
  if (hasMinimums(packed)) keepMinimums(search);
  const surplus = market.surplus.slice();
  if (hasMinimums(packed) && hasRules(rules)) {
    const sizes = { score: scoreOf(market, packed), seating: remember(market) };
    exhaust(search, NO_RULES, certify(search, rules, surplus, sizes.score), sizes);
  }
  const decisions = hasRules(rules) ? keepSideRules(search, rules) : [];
  lowerToLeast(market);
  const found = { score: scoreOf(market, packed), seating: remember(market) };
  for (const decision of [...decisions, ...implied]) restore(market, decision, search.naturalFloor);
  const certificate = certify(search, rules, surplus, found.score);
  for (const decision of implied) cutAgain(market, decision);
  for (const decision of decisions) lift(market, decision, search.naturalFloor);
  const proven = compare(certificate.bound, found.score) !== 0 && exhaust(search, rules, certificate, found);
  goBack(market, found.seating);
  for (const decision of implied) restore(market, decision, search.naturalFloor);
  swapForFairness(market, packed, rules);
  return answer(search, proven ? { ...certificate, bound: scoreOf(market, packed), proof: "search" } : certificate);
}

function hasMinimums({ minimum }: PackedProblem): boolean {
  return minimum.some((least) => least > 0);
}

function answer({ market, packed, spent }: Search, { surplus, bound, proof }: Certificate): Assignment {
  const total = totalsOf(market, packed);
  const score = scoreOf(market, packed);
  return {
    group: market.group.slice(0, market.people),
    ...{ placed: total.placed, fit: total.fit, waitingServed: total.waiting },
    ...{ bound, proof, gap: gapBetween(score, bound), status: compare(score, bound) === 0 ? "optimal" : "feasible" },
    price: scoresOf(market.groups, (g) => (market.capacity[g] === 0 ? 0 : (market.price[g] as number)), packed.units),
    ...{ surplus, resolves: spent },
  };
}

function gapBetween(score: Score, bound: Score): number {
  for (const key of ["placed", "waiting", "fit"] as const)
    if (score[key] !== bound[key]) return (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
  return 0;
}
