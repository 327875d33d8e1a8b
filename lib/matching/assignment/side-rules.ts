import { compare, scoreOf } from "./dual.ts";
import { type Market, PINNED_FLOOR, UNPLACED } from "./market.ts";
import type { Units } from "./pack.ts";
import { ProblemError, type Score } from "./problem.ts";
import { apply, cutAgain, type Decision, lift, type Restriction, restore } from "./restrict.ts";
import { type Breach, breaches, type Rules } from "./rules.ts";
import { close, goBack, mayGoOn, remember, resettle, type Search } from "./trial.ts";
import { type WayOut, waysOut } from "./ways-out.ts";

/** Ways out tried for one breach while repairing; the rest have at best a small chance. */
const TRIES = 16;
/** Decisions lifted at once, at most, and tries without gain, per decision, before the search rests. */
const MOST_LIFTED = 4;
const PATIENCE = 40;

/**
 * Keep-together, keep-apart and no-isolate, by search over restrictions of the exact problem. Repairs one breach after
 * the other by the way out that costs least once everyone has been settled again; then lifts a few neighbouring decisions
 * at a time and repairs anew, in another order, as long as that pays. Every seating it passes through is the best under
 * its restrictions.
 * @returns the restrictions in force at the end.
 */
export function keepSideRules(search: Search, rules: Rules): Decision[] {
  const plan: Decision[] = [];
  const draw = drawing();
  repair(search, rules, plan, () => 0);
  let score = scoreOf(search.market, search.packed);
  search.report("side_rules", score);
  for (let idle = 0; plan.length > 0 && idle < PATIENCE * plan.length && mayGoOn(search); idle++) {
    const next = without(search, rules, plan, neighbours(plan, draw), score, draw);
    if (next === undefined) continue;
    if (compare(next, score) > 0) {
      idle = 0;
      search.report("side_rules", next);
    }
    score = next;
  }
  return plan;
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

export function breachesNow(market: Market, rules: Rules): Breach[] {
  return breaches(rules, market.group, (g) => {
    const start = market.first[g] as number;
    return market.member.subarray(start, start + (market.count[g] as number));
  });
}

function repair(search: Search, rules: Rules, plan: Decision[], draw: (size: number) => number): void {
  for (let found = breachesNow(search.market, rules); found.length > 0; found = breachesNow(search.market, rules)) {
    const breach = found[draw(found.length)] as Breach;
    const best = mayGoOn(search) ? cheapest(search, rules, breach, draw) : undefined;
    if (best === undefined) giveUpSeats(search, plan, breach);
    else {
      plan.push(apply(search.market, best.restrictions));
      resettle(search);
    }
  }
}

/** The way out that loses least; in one case of three, as drawn, a runner-up, to see where that leads. */
function cheapest(search: Search, rules: Rules, breach: Breach, draw: (size: number) => number): WayOut | undefined {
  const before = scoreOf(search.market, search.packed);
  const tried: { way: WayOut; loss: number }[] = [];
  const skip = draw(3) === 1 ? 1 + draw(2) : 0;
  for (const way of waysOut(search.market, rules, breach).slice(0, TRIES)) {
    if (way.costsAtLeast >= (tried[skip]?.loss ?? Number.POSITIVE_INFINITY)) break;
    const after = attempt(search, way.restrictions);
    if (after !== undefined) tried.push({ way, loss: lossBetween(before, after, search.packed.units) });
    tried.sort((a, b) => a.loss - b.loss);
  }
  return (tried[skip] ?? tried[0])?.way;
}

/** What the seating would be worth under more restrictions; undefined if they cannot be kept. Leaves no trace. */
export function attempt(search: Search, restrictions: readonly Restriction[]): Score | undefined {
  const { market } = search;
  const before = remember(market);
  const decision = apply(market, restrictions);
  const score = resettle(search) && allPinsSeated(market) ? scoreOf(market, search.packed) : undefined;
  restore(market, decision, search.naturalFloor);
  goBack(market, before);
  return score;
}

export function allPinsSeated(market: Market): boolean {
  for (let person = 0; person < market.people; person++)
    if (market.floor[person] === PINNED_FLOOR && market.group[person] === UNPLACED) return false;
  return true;
}

export function lossBetween(before: Score, after: Score, units: Units): number {
  return (
    (before.placed - after.placed) * units.placed +
    (before.waiting - after.waiting) * units.waiting +
    (before.fit - after.fit)
  );
}

/** The last resort: nobody the breach is about keeps a seat, save those a coordinator pinned. Always ends the breach. */
function giveUpSeats(search: Search, plan: Decision[], breach: Breach): void {
  const { market, naturalFloor } = search;
  const involved = breach.kind === "isolate" ? [breach.person] : [...breach.pair];
  const free = involved.filter((person) => naturalFloor[person] !== PINNED_FLOOR);
  if (free.length === 0)
    throw new ProblemError("pins_break_rules", `the pins of ${involved.join(" and ")} break a side rule`, involved);
  const groups = involved.map((person) => market.group[person] as number);
  for (const decision of plan.splice(0)) {
    if (decision.bound.some((person) => free.includes(person))) lift(market, decision, naturalFloor);
    else plan.push(decision);
  }
  plan.push(
    apply(
      market,
      free.map((person) => ({ kind: "leave_out", person })),
    ),
  );
  if (resettle(search)) return;
  for (const g of groups) if (g >= 0) close(market, g);
  resettle(search);
}

/** Lifts decisions and repairs what breaks; keeps the result if it is no worse, else leaves no trace. */
function without(
  search: Search,
  rules: Rules,
  plan: Decision[],
  lifted: Decision[],
  score: Score,
  draw: (size: number) => number,
): Score | undefined {
  const { market, naturalFloor } = search;
  const before = remember(market);
  for (const decision of lifted) lift(market, decision, naturalFloor);
  const kept = plan.filter((decision) => !lifted.includes(decision));
  const next = [...kept];
  if (resettle(search)) {
    repair(search, rules, next, draw);
    const after = scoreOf(market, search.packed);
    if (compare(after, score) >= 0 && allPinsSeated(market)) {
      plan.splice(0, plan.length, ...next);
      return after;
    }
  }
  for (const decision of next) if (!kept.includes(decision)) restore(market, decision, naturalFloor);
  for (const decision of plan) cutAgain(market, decision);
  goBack(market, before);
  return undefined;
}
