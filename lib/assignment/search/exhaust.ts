import { allPinsSeated, type Market } from "../model/market.ts";
import { breachesIn, hasSideConstraints, type SideConstraints } from "../model/side-constraints.ts";
import type { Score } from "../problem.ts";
import { compare, type DualBound, gainIfStarted, scoreOf } from "../transport/dual.ts";
import { apply, restore } from "./restrict.ts";
import { close, goBack, type Incumbent, membersOf, remember, reopenFreely, reSolve, type Search } from "./trial.ts";
import { waysOut } from "./ways-out.ts";

/** Enough for the few choices that a good bound leaves open; a hopeless search should not eat the budget. */
const MOST_RESOLVES = { thorough: 15_000, otherwise: 3_000 };
const MOST_IN_DOUBT = 60;

/**
 * Branch and bound: on a group that is short (hold it at its minimum, or close it) and on a breach (each way out).
 * Every node's bound is its exact relaxation. Expects a market with no decision in force, and leaves the best seating
 * on it.
 * @returns whether the search was complete, which proves that seating the best.
 */
export function exhaust(
  search: Search,
  constraints: SideConstraints,
  dualBound: DualBound,
  incumbent: Incumbent,
): boolean {
  const { market, packed } = search;
  const doubtful = inDoubt(search, constraints, dualBound, incumbent.score);
  if (doubtful.length > MOST_IN_DOUBT) return false;
  const most = search.thorough ? MOST_RESOLVES.thorough : MOST_RESOLVES.otherwise;
  const until = Math.min(search.budget, search.spent + most);
  for (const g of doubtful) reopenFreely(market, g, packed.seats[g] as number);
  const complete = !reSolve(search) || branch({ search, constraints, until, incumbent }, doubtful);
  goBack(market, incumbent.seating);
  holdMinimums(search);
  return complete;
}

/** The branches leave groups in doubt free to hold any number; whatever is tried next must keep those that started. */
function holdMinimums({ market, packed }: Search): void {
  for (let g = 0; g < packed.groups; g++) {
    const least = packed.minimum[g] as number;
    if (least === 0 || market.capacity[g] === 0) continue;
    if (market.count[g] === 0) close(market, g);
    else market.minimum[g] = least;
  }
}

/** Groups that may or may not start: the bound would still allow it the other way round. */
function inDoubt(
  { market, packed, mustStart }: Search,
  constraints: SideConstraints,
  { surplus, bound }: DualBound,
  reached: Score,
): number[] {
  const { units, floor } = packed;
  const weigh = (score: Score): number => score.placed * units.placed + score.waiting * units.waiting + score.fit;
  const missing = weigh(bound) - weigh(reached) + 1;
  const gained = new Float64Array(market.people + 1).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < market.people; i++) {
    const own = { placed: surplus.placed[i], waiting: surplus.waiting[i], fit: surplus.fit[i] } as Score;
    gained[i] = weigh(own) + (floor[i] as number);
  }
  // With side rules a group may gain less than this by starting, so it can only tell which ones surely do not.
  const most = hasSideConstraints(constraints) ? Number.POSITIVE_INFINITY : missing;
  return [...packed.minimum.keys()].filter((g) => {
    if (packed.minimum[g] === 0 || mustStart[g] === 1) return false;
    const gain = gainIfStarted(market, packed, gained, g);
    return gain >= -missing && gain <= most;
  });
}

type Tree = {
  readonly search: Search;
  readonly constraints: SideConstraints;
  readonly until: number;
  readonly incumbent: Incumbent;
};

/**
 * Expects an optimal relaxation, groups in doubt free to hold any number. False if the budget ended before the subtree
 * did.
 */
function branch(tree: Tree, doubtful: readonly number[]): boolean {
  const { search, constraints, until, incumbent } = tree;
  const { market, packed } = search;
  const score = scoreOf(market, packed);
  if (compare(score, incumbent.score) <= 0 || !allPinsSeated(market)) return true;
  if (search.spent >= until) return false;
  const short = doubtful.find((g) => isShort(market, packed.minimum, g));
  if (short !== undefined) return branchOnStart(tree, doubtful, short);
  const breach = breachesIn(constraints, market.group, (g) => membersOf(market, g))[0];
  if (breach === undefined) {
    incumbent.score = score;
    incumbent.seating = remember(market);
    return true;
  }
  return waysOut(market, constraints, breach).every(({ restrictions }) => {
    const before = remember(market);
    const decision = apply(market, restrictions);
    const complete = !reSolve(search) || branch(tree, doubtful);
    restore(market, decision, search.naturalFloor);
    // Floors come back with the snapshot: an outer decision may hold some of them.
    goBack(market, before);
    return complete;
  });
}

function branchOnStart(tree: Tree, doubtful: readonly number[], short: number): boolean {
  const { market, packed } = tree.search;
  const before = remember(market);
  const rest = doubtful.filter((g) => g !== short);
  market.minimum[short] = packed.minimum[short] as number;
  const held = !reSolve(tree.search, [short]) || branch(tree, rest);
  goBack(market, before);
  if (!held) return false;
  close(market, short);
  const closed = !reSolve(tree.search) || branch(tree, rest);
  goBack(market, before);
  return closed;
}

function isShort(market: Market, minimum: Int32Array, group: number): boolean {
  const members = market.count[group] as number;
  return members > 0 && members < (minimum[group] as number);
}
