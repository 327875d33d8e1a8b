import { allPinsSeated, PINNED_FLOOR } from "../model/market.ts";
import type { Units } from "../model/pack.ts";
import { type Breach, breachesIn, type SideConstraints } from "../model/side-constraints.ts";
import type { Score } from "../problem.ts";
import { scoreOf } from "../transport/dual.ts";
import { apply, type Decision, lift, type Restriction, restore } from "./restrict.ts";
import { close, goBack, mayGoOn, membersOf, remember, reSolve, type Search } from "./trial.ts";
import { type WayOut, waysOut } from "./ways-out.ts";

/** Ways out tried for one breach while repairing; the rest have at best a small chance. */
const TRIES = 16;

/** Ends every breach. False if pins, or decisions that cannot be lifted, would not let it. */
export function repair(
  search: Search,
  constraints: SideConstraints,
  plan: Decision[],
  draw: (size: number) => number,
): boolean {
  const { market } = search;
  const breachesLeft = (): Breach[] => breachesIn(constraints, market.group, (g) => membersOf(market, g));
  // Each step takes options away, but giving up seats can hand some back: hence a limit.
  let steps = 10 * market.people;
  for (let found = breachesLeft(); found.length > 0; found = breachesLeft()) {
    if (steps-- === 0) return false;
    const breach = found[draw(found.length)] as Breach;
    const best = mayGoOn(search)
      ? cheapest(search, constraints, breach, draw)
      : waysOut(market, constraints, breach)[0];
    if (best !== undefined && takes(search, plan, best)) continue;
    if (!giveUpSeats(search, plan, breach)) return false;
  }
  return allPinsSeated(market);
}

/** Takes a way out for good; false, with no trace, if it cannot be taken. */
function takes(search: Search, plan: Decision[], { restrictions }: WayOut): boolean {
  const { market } = search;
  const before = remember(market);
  const decision = apply(market, restrictions);
  if (reSolve(search) && allPinsSeated(market)) {
    plan.push(decision);
    return true;
  }
  restore(market, decision, search.naturalFloor);
  goBack(market, before);
  return false;
}

/** The way out that loses least; in one case of three, as drawn, a runner-up, to see where that leads. */
function cheapest(
  search: Search,
  constraints: SideConstraints,
  breach: Breach,
  draw: (size: number) => number,
): WayOut | undefined {
  const before = scoreOf(search.market, search.packed);
  const tried: { way: WayOut; loss: number }[] = [];
  const skip = draw(3) === 1 ? 1 + draw(2) : 0;
  for (const way of waysOut(search.market, constraints, breach).slice(0, TRIES)) {
    if (way.costsAtLeast >= (tried[skip]?.loss ?? Number.POSITIVE_INFINITY)) break;
    const after = attempt(search, way.restrictions);
    if (after !== undefined) tried.push({ way, loss: lossBetween(before, after, search.packed.units) });
    tried.sort((a, b) => a.loss - b.loss);
  }
  return (tried[skip] ?? tried[0])?.way;
}

/** What the seating would be worth under more restrictions; undefined if they cannot be kept. Leaves no trace. */
function attempt(search: Search, restrictions: readonly Restriction[]): Score | undefined {
  const { market } = search;
  const before = remember(market);
  const decision = apply(market, restrictions);
  const score = reSolve(search) && allPinsSeated(market) ? scoreOf(market, search.packed) : undefined;
  restore(market, decision, search.naturalFloor);
  goBack(market, before);
  return score;
}

export function lossBetween(before: Score, after: Score, units: Units): number {
  return (
    (before.placed - after.placed) * units.placed +
    (before.waiting - after.waiting) * units.waiting +
    (before.fit - after.fit)
  );
}

/** The last resort: nobody the breach is about keeps a seat. False if a coordinator pinned them. */
function giveUpSeats(search: Search, plan: Decision[], breach: Breach): boolean {
  const { market, naturalFloor } = search;
  const involved = breach.kind === "isolate" ? [breach.person] : [...breach.pair];
  const free = involved.filter((person) => naturalFloor[person] !== PINNED_FLOOR);
  if (free.length === 0) return false;
  const groups = involved.map((person) => market.group[person] as number);
  liftWhere(search, plan, ({ bound }) => bound.some((person) => free.includes(person)));
  const leaving = free.map((person): Restriction => ({ kind: "leave_out", person }));
  plan.push(apply(market, leaving));
  if (reSolve(search)) return true;
  const closed = groups.filter((g) => g >= 0);
  // Whoever a decision bound to a group that closes could sit nowhere.
  liftWhere(search, plan, ({ bound, about }) => bound.length > 0 && about.some((g) => closed.includes(g)));
  for (const g of closed) close(market, g);
  return reSolve(search);
}

function liftWhere({ market, naturalFloor }: Search, plan: Decision[], which: (decision: Decision) => boolean): void {
  for (const decision of plan.splice(0)) {
    if (which(decision)) lift(market, decision, naturalFloor);
    else plan.push(decision);
  }
}
