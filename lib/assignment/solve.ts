import { lagrangianBound } from "./bounds/lagrangian-bound.ts";
import { refuseContradictions } from "./model/contradictions.ts";
import { type Market, openMarket } from "./model/market.ts";
import { type PackedProblem, pack } from "./model/pack.ts";
import {
  hasSideConstraints,
  NO_SIDE_CONSTRAINTS,
  readSideConstraints,
  type SideConstraints,
} from "./model/side-constraints.ts";
import { type Assignment, type Problem, ProblemError, type Score, type SolveOptions } from "./problem.ts";
import { exhaust } from "./search/exhaust.ts";
import { keepSideConstraints } from "./search/large-neighbourhood.ts";
import { keepMinimums } from "./search/minimums.ts";
import { presolve } from "./search/presolve.ts";
import { cutAgain, type Decision, lift, restore } from "./search/restrict.ts";
import { close, goBack, remember, reSolve, type Search } from "./search/trial.ts";
import { compare, type DualBound, mostGained, pricedBound, scoreColumns, scoreOf, totalsOf } from "./transport/dual.ts";
import { endJustifiedEnvy } from "./transport/justified-envy.ts";
import { lowerToLeast } from "./transport/least-prices.ts";
import { optimise } from "./transport/optimise.ts";

/** A re-solve costs more where there are more people, and a small problem is worth searching to the end. */
const BUDGET = { small: 40_000, large: 20_000, upTo: 1_000 };

/**
 * The best seating, or the best found within the budget with a bound on what is missing. Same problem, same answer;
 * the input is not changed.
 * @throws ProblemError naming the people and groups for which the problem contradicts itself.
 */
export function solve(problem: Problem, options: SolveOptions = {}): Assignment {
  const { search, constraints, implied } = openSearch(problem, options);
  const { market, packed } = search;
  if (hasMinimums(packed) || hasSideConstraints(constraints)) return solveConstrained(search, constraints, implied);
  endJustifiedEnvy(market, packed, constraints);
  return answer(search, pricedBound(market, packed));
}

/**
 * The seating alone, without a bound and without the last search that a bound would guide: a third of the work of
 * `solve` where there are rules, for trying changes to a large problem.
 * @throws ProblemError as `solve`
 */
export function reseat(problem: Problem, options: SolveOptions = {}): Pick<Assignment, "group" | "resolves"> {
  const { search, constraints } = openSearch(problem, options);
  const { market, packed } = search;
  if (hasMinimums(packed)) keepMinimums(search);
  if (hasSideConstraints(constraints) && keepSideConstraints(search, constraints) === undefined)
    seatNobody(search, constraints);
  return { group: market.group.slice(0, market.people), resolves: search.spent };
}

type Opened = { readonly search: Search; readonly constraints: SideConstraints; readonly implied: Decision[] };

/** Read, checked, and optimal as far as capacities go. */
function openSearch(problem: Problem, options: SolveOptions): Opened {
  const packed = pack(problem);
  const constraints = readSideConstraints(problem);
  refuseContradictions(problem, packed, constraints);
  const market = openMarket(packed);
  for (let g = 0; g < packed.groups; g++)
    if (packed.seats[g] === 0 || (packed.minimum[g] as number) > (packed.seats[g] as number)) close(market, g);
  const implied = presolve(market, constraints);
  const mustStart = new Uint8Array(packed.groups);
  for (const group of constraints.pinned) if (group >= 0) mustStart[group] = 1;
  market.minimum.set(packed.minimum.map((least, g) => least * (mustStart[g] as number)));
  if (!optimise(market, packed)) refusePins(constraints);
  const thorough = packed.people <= BUDGET.upTo;
  const search: Search = {
    market,
    packed,
    mustStart,
    naturalFloor: market.floor.slice(),
    budget: options.budget ?? (thorough ? BUDGET.small : BUDGET.large),
    thorough,
    spent: 0,
    report: (stage, { placed, fit }) => options.onProgress?.({ stage, resolves: search.spent, placed, fit }),
  };
  search.report("solve", scoreOf(market, packed));
  return { search, constraints, implied };
}

function solveConstrained(search: Search, constraints: SideConstraints, implied: Decision[]): Assignment {
  const { market, packed } = search;
  if (hasMinimums(packed)) keepMinimums(search);
  const surplus = market.surplus.slice();
  if (hasMinimums(packed) && hasSideConstraints(constraints)) {
    const sizes = { score: scoreOf(market, packed), seating: remember(market) };
    exhaust(search, NO_SIDE_CONSTRAINTS, lagrangianBound(search, constraints, surplus, sizes.score), sizes);
  }
  const relaxed = { score: NO_SCORE, seating: remember(market) };
  const kept = hasSideConstraints(constraints) ? keepSideConstraints(search, constraints) : [];
  const decisions = kept ?? [];
  if (kept === undefined) goBack(market, relaxed.seating);
  lowerToLeast(market);
  const incumbent = kept === undefined ? relaxed : { score: scoreOf(market, packed), seating: remember(market) };
  for (const decision of [...decisions, ...implied]) restore(market, decision, search.naturalFloor);
  const dualBound = lagrangianBound(search, constraints, surplus, incumbent.score);
  for (const decision of implied) cutAgain(market, decision);
  for (const decision of decisions) lift(market, decision, search.naturalFloor);
  const proven = compare(dualBound.bound, incumbent.score) !== 0 && exhaust(search, constraints, dualBound, incumbent);
  if (incumbent.score === NO_SCORE) seatNobody(search, constraints);
  else goBack(market, incumbent.seating);
  for (const decision of implied) restore(market, decision, search.naturalFloor);
  // The seating was remembered while decisions held some of its people: only a pin keeps anybody from giving way.
  market.floor.set(search.naturalFloor);
  endJustifiedEnvy(market, packed, constraints);
  return answer(search, proven ? { ...dualBound, bound: scoreOf(market, packed), proof: "search" } : dualBound);
}

/** Below every seating: nothing found yet. */
const NO_SCORE: Score = { placed: -1, waiting: 0, fit: 0 };

/** No seating was found. Without pins an empty one keeps every rule. */
function seatNobody(search: Search, constraints: SideConstraints): void {
  if (constraints.pinned.some((group) => group >= 0)) refusePins(constraints);
  for (let g = 0; g < search.market.groups; g++) close(search.market, g);
  reSolve(search);
}

function refusePins({ pinned }: SideConstraints): never {
  const people = [...pinned.keys()].filter((person) => (pinned[person] as number) >= 0);
  const groups = [...new Set(people.map((person) => pinned[person] as number))];
  throw new ProblemError(
    "pins_break_rules",
    `no seating was found that keeps the side rules and the pins of ${people.join(", ")}`,
    people,
    groups,
  );
}

function hasMinimums({ minimum }: PackedProblem): boolean {
  return minimum.some((least) => least > 0);
}

function answer({ market, packed, spent }: Search, { surplus, bound, proof }: DualBound): Assignment {
  const total = totalsOf(market, packed);
  const score = scoreOf(market, packed);
  return {
    group: market.group.slice(0, market.people),
    placed: total.placed,
    fit: total.fit,
    waitingServed: total.waiting,
    bound,
    proof,
    gap: gapBetween(score, bound),
    status: compare(score, bound) === 0 ? "optimal" : "feasible",
    price: scoreColumns(market.groups, (g) => priceOf(market, packed, g), packed.units),
    surplus,
    resolves: spent,
  };
}

/** A group without seats has a price too: what someone would gain by its first. One that does not start has none. */
function priceOf(market: Market, packed: PackedProblem, group: number): number {
  if (market.capacity[group] !== 0) return market.price[group] as number;
  if (packed.seats[group] !== 0 || packed.minimum[group] !== 0) return 0;
  return Math.max(0, mostGained(market, group));
}

function gapBetween(score: Score, bound: Score): number {
  for (const key of ["placed", "waiting", "fit"] as const)
    if (score[key] !== bound[key]) return (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
  return 0;
}
