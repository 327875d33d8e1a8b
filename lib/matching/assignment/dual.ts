import { edgesByGroup, type Market } from "./market.ts";
import type { PackedProblem, Units } from "./pack.ts";
import type { Score, Scores } from "./problem.ts";

export const NOTHING: Score = { placed: 0, waiting: 0, fit: 0 };

export function plus(a: Score, b: Score): Score {
  return { placed: a.placed + b.placed, waiting: a.waiting + b.waiting, fit: a.fit + b.fit };
}

function times(a: Score, n: number): Score {
  return { placed: a.placed * n, waiting: a.waiting * n, fit: a.fit * n };
}

/** Negative if `a` is worse than `b`, positive if better. */
export function compare(a: Score, b: Score): number {
  return a.placed - b.placed || a.waiting - b.waiting || a.fit - b.fit;
}

/** Undoes the weighing of people, days and fit in one number; exact, since no fit here comes near half a day. */
export function split(value: number, units: Units): Score {
  if (units.placed === 0) return { placed: 0, waiting: 0, fit: value };
  const placed = Math.round(value / units.placed);
  const rest = value - placed * units.placed;
  const waiting = Math.round(rest / units.waiting);
  return { placed, waiting, fit: rest - waiting * units.waiting };
}

export function scoresOf(length: number, value: (index: number) => number, units: Units): Scores {
  const scores = { placed: new Int32Array(length), waiting: new Int32Array(length), fit: new Int32Array(length) };
  for (let k = 0; k < length; k++) {
    const score = split(value(k), units);
    scores.placed[k] = score.placed;
    scores.waiting[k] = score.waiting;
    scores.fit[k] = score.fit;
  }
  return scores;
}

/** What the present seating is worth, both objectives' keys. */
export function scoreOf(market: Market, packed: PackedProblem): Score {
  let placed = 0;
  let waiting = 0;
  let fit = 0;
  for (let person = 0; person < market.people; person++) {
    const group = market.group[person] as number;
    if (group < 0) continue;
    placed++;
    waiting += packed.waiting[person] as number;
    fit += (market.surplus[person] as number) + (market.price[group] as number);
  }
  return packed.units.placed === 0 ? { placed: 0, waiting: 0, fit } : { placed, waiting, fit };
}

/**
 * No seating that keeps capacities and minimums is worth more: whatever a group takes, it cannot gain more over its
 * members' surpluses than its best choice does (nobody, or its minimum to its capacity of those who gain it most).
 */
export function upperBound(market: Market, packed: PackedProblem, surplus: Scores): Score {
  let bound = totalOf(surplus);
  for (let g = 0; g < market.groups; g++) {
    if (market.capacity[g] === 0) bound = plus(bound, bestChoice(market, packed, g));
    else if ((market.price[g] as number) > 0)
      bound = plus(bound, times(split(market.price[g] as number, packed.units), market.capacity[g] as number));
  }
  return bound;
}

function totalOf({ placed, waiting, fit }: Scores): Score {
  const sum = (column: Int32Array): number => column.reduce((total, value) => total + value, 0);
  return { placed: sum(placed), waiting: sum(waiting), fit: sum(fit) };
}

function bestChoice(market: Market, packed: PackedProblem, group: number): Score {
  const least = packed.minimum[group] as number;
  const most = packed.seats[group] as number;
  if (most === 0 || least > most) return NOTHING;
  const gains = gainsOf(market, group);
  let sum = NOTHING;
  for (let k = 0; k < most && (k < least || (gains[k] as number) > 0); k++)
    sum = plus(sum, split(gains[k] as number, packed.units));
  return compare(sum, NOTHING) > 0 ? sum : NOTHING;
}

/** What each person who could would bring to a group beyond their surplus, most first. */
export function gainsOf(market: Market, group: number): Float64Array {
  const { offset, edge } = edgesByGroup(market);
  const start = offset[group] as number;
  const gains = new Float64Array((offset[group + 1] as number) - start);
  for (let k = 0; k < gains.length; k++) {
    const x = edge[start + k] as number;
    gains[k] = (x & 1023) - (market.surplus[x >>> 10] as number);
  }
  return gains.sort().reverse();
}
