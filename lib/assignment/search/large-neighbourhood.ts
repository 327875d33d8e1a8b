import type { SideConstraints } from "../model/side-constraints.ts";
import type { Score } from "../problem.ts";
import { placeLoose } from "../transport/augment.ts";
import { compare, scoreOf } from "../transport/dual.ts";
import { lossBetween, repair } from "./repair.ts";
import { cutAgain, type Decision, lift, restore } from "./restrict.ts";
import { close, goBack, mayGoOn, open, remember, reSolve, type Search } from "./trial.ts";

/** First repairs tried, each in another order. */
const REPAIRS = 40;
/** Decisions lifted at once, at most, and tries without gain, per decision, before the search rests. */
const MOST_LIFTED = 8;
const PATIENCE = 120;
/**
 * On a small problem the search also passes through seatings that are worse: by so much fit at the beginning of a wave
 * of so many tries per decision, and by less and less until seven tenths of it. The rest of the wave only climbs.
 */
const WAVE = { worse: 20, tries: 60, until: 0.7 };
/** Of the budget of a small problem; what is left proves the answer, or finds the last of it. */
const SEARCH_SHARE = 0.6;

/**
 * Keep-together, keep-apart and no-isolate, by search over restrictions of the exact problem. Repairs one breach after
 * the other by the way out that costs least after a re-solve; then lifts a few neighbouring decisions at a time and
 * repairs anew, in another order, as long as that pays (large neighbourhood search). Every seating it passes through is
 * the best under its restrictions.
 * @returns the restrictions in force at the end; undefined, with none in force, if pins leave no way out that it can
 * see.
 */
export function keepSideConstraints(search: Search, constraints: SideConstraints): Decision[] | undefined {
  const plan: Decision[] = [];
  const draw = drawing();
  const { packed, mustStart } = search;
  const withMinimum = [...packed.minimum.keys()].filter((g) => packed.minimum[g] !== 0 && mustStart[g] === 0);
  if (!firstRepair(search, constraints, plan, draw)) return undefined;
  let score = scoreOf(search.market, search.packed);
  search.report("side_rules", score);
  const share = search.thorough ? SEARCH_SHARE : 1;
  const until = search.spent + share * (search.budget - search.spent);
  let best = { score, plan: [...plan], seating: remember(search.market) };
  for (let idle = 0; plan.length > 0 && idle < PATIENCE * plan.length && search.spent < until; idle++) {
    const toggled = withMinimum.length > 0 && draw(4) === 0 ? withMinimum[draw(withMinimum.length)] : undefined;
    const neighbourhood = { lifted: neighbours(plan, draw), toggled, worse: allowedLoss(search, idle / plan.length) };
    const next = without(search, constraints, plan, neighbourhood, score, draw);
    if (next === undefined) continue;
    score = next;
    if (compare(score, best.score) > 0) {
      idle = 0;
      search.report("side_rules", score);
      best = { score, plan: [...plan], seating: remember(search.market) };
    }
  }
  for (const decision of plan) restore(search.market, decision, search.naturalFloor);
  for (const decision of best.plan) cutAgain(search.market, decision);
  goBack(search.market, best.seating);
  return best.plan;
}

/** The way of least loss first; where pins make that a dead end, others as drawn. Without any, no trace is left. */
function firstRepair(
  search: Search,
  constraints: SideConstraints,
  plan: Decision[],
  draw: (size: number) => number,
): boolean {
  const start = remember(search.market);
  for (let attempt = 0; attempt < REPAIRS; attempt++) {
    if (repair(search, constraints, plan, attempt === 0 ? () => 0 : draw)) return true;
    for (const decision of plan.splice(0)) restore(search.market, decision, search.naturalFloor);
    goBack(search.market, start);
    if (!mayGoOn(search)) return false;
  }
  return false;
}

/** How much worse the next seating may be, after so many tries per decision without gain. */
function allowedLoss({ thorough }: Search, tries: number): number {
  if (!thorough) return 0;
  const through = (tries % WAVE.tries) / WAVE.tries;
  return WAVE.worse * Math.max(0, 1 - through / WAVE.until);
}

/** A fixed sequence of whole numbers below `size`: same search, same answer. */
function drawing(): (size: number) => number {
  let state = 1;
  return (size) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * size);
  };
}

/** One decision, or it and a few of those that touch the same groups or people. */
function neighbours(plan: readonly Decision[], draw: (size: number) => number): Decision[] {
  const first = plan[draw(plan.length)] as Decision;
  const near = plan.filter((other) => other !== first && touch(first, other));
  const lifted = [first];
  for (let more = draw(MOST_LIFTED); more > 0; more--) {
    const other = near.length > 0 && draw(4) > 0 ? near[draw(near.length)] : plan[draw(plan.length)];
    if (other !== undefined && !lifted.includes(other)) lifted.push(other);
  }
  return lifted;
}

function touch(a: Decision, b: Decision): boolean {
  return a.about.some((group) => b.about.includes(group));
}

/** What to undo before repairing anew: decisions, and whether one group starts. */
type Neighbourhood = {
  readonly lifted: readonly Decision[];
  readonly toggled: number | undefined;
  /** How much worse the result may be and still be kept. */
  readonly worse: number;
};

/** Undoes a neighbourhood and repairs what breaks; keeps the result if it is good enough, else leaves no trace. */
function without(
  search: Search,
  constraints: SideConstraints,
  plan: Decision[],
  { lifted, toggled, worse }: Neighbourhood,
  score: Score,
  draw: (size: number) => number,
): Score | undefined {
  const { market, naturalFloor } = search;
  const before = remember(market);
  for (const decision of lifted) lift(market, decision, naturalFloor);
  const next = plan.filter((decision) => !lifted.includes(decision));
  if ((toggled === undefined || toggle(search, toggled)) && reSolve(search)) {
    const mended = repair(search, constraints, next, draw);
    const after = scoreOf(market, search.packed);
    if (mended && lossBetween(score, after, search.packed.units) <= worse) {
      plan.splice(0, plan.length, ...next);
      return after;
    }
  }
  for (const decision of next) restore(market, decision, naturalFloor);
  for (const decision of plan) cutAgain(market, decision);
  goBack(market, before);
  return undefined;
}

/** Closes an open group or starts a closed one; false if it has not the seats to. */
function toggle({ market, packed }: Search, group: number): boolean {
  const least = packed.minimum[group] as number;
  const seats = packed.seats[group] as number;
  if (seats < least) return false;
  if (market.capacity[group] !== 0) close(market, group);
  else {
    placeLoose(market);
    open(market, group, seats, least);
  }
  return true;
}
