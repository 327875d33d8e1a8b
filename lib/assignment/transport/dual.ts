import { edgesByGroup, type Market } from "../model/market.ts";
import type { PackedProblem, Units } from "../model/pack.ts";
import type { Score, ScoreColumns } from "../problem.ts";

/** Surpluses and the bound that follows from them. */
export type DualBound = { readonly surplus: ScoreColumns; readonly bound: Score; readonly proof: "surplus" | "search" };

function plus(a: Score, b: Score): Score {
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

export function scoreColumns(length: number, value: (index: number) => number, units: Units): ScoreColumns {
  const scores = { placed: new Int32Array(length), waiting: new Int32Array(length), fit: new Int32Array(length) };
  for (let k = 0; k < length; k++) {
    const score = split(value(k), units);
    scores.placed[k] = score.placed;
    scores.waiting[k] = score.waiting;
    scores.fit[k] = score.fit;
  }
  return scores;
}

/** What the present seating is worth in the problem's objective. */
export function scoreOf(market: Market, packed: PackedProblem): Score {
  const total = totalsOf(market, packed);
  return packed.units.placed === 0 ? { placed: 0, waiting: 0, fit: total.fit } : total;
}

/** All three keys, whatever the objective. */
export function totalsOf(market: Market, packed: PackedProblem): Score {
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
  return { placed, waiting, fit };
}

/**
 * The certificate under capacities alone: no seating is worth more than what everyone gains at these prices plus what
 * the seats cost. Equal to the seating's worth when it is the best.
 */
export function pricedBound(
  market: Market,
  packed: PackedProblem,
): { surplus: ScoreColumns; bound: Score; proof: "surplus" } {
  const { units, floor } = packed;
  const surplus = scoreColumns(market.people, (i) => (market.surplus[i] as number) - (floor[i] as number), units);
  let bound = totalOf(surplus);
  for (let g = 0; g < market.groups; g++)
    if (market.capacity[g] !== 0)
      bound = plus(bound, times(split(market.price[g] as number, units), market.capacity[g] as number));
  return { surplus, bound, proof: "surplus" };
}

function totalOf({ placed, waiting, fit }: ScoreColumns): Score {
  const sum = (column: Int32Array): number => column.reduce((total, value) => total + value, 0);
  return { placed: sum(placed), waiting: sum(waiting), fit: sum(fit) };
}

/**
 * What a group would gain over these surpluses by starting with its best choice, or, if negative, lose; minus infinity
 * if it cannot reach its minimum.
 */
export function gainIfStarted(market: Market, packed: PackedProblem, surplus: Float64Array, group: number): number {
  const least = packed.minimum[group] as number;
  const seats = packed.seats[group] as number;
  const { offset, edge } = edgesByGroup(market);
  const start = offset[group] as number;
  const gains = new Float64Array((offset[group + 1] as number) - start);
  if (seats < least || gains.length < least) return Number.NEGATIVE_INFINITY;
  for (let k = 0; k < gains.length; k++) {
    const x = edge[start + k] as number;
    gains[k] = (x & 1023) - (surplus[x >>> 10] as number);
  }
  gains.sort().reverse();
  let sum = 0;
  for (let k = 0; k < seats && (k < least || (gains[k] as number) > 0); k++) sum += gains[k] as number;
  return sum;
}

/**
 * The most anyone would gain, over their surplus, by a free seat in the group; minus infinity if nobody could take it.
 */
export function mostGained(market: Market, group: number): number {
  const { offset, edge } = edgesByGroup(market);
  let most = Number.NEGATIVE_INFINITY;
  for (let e = offset[group] as number, end = offset[group + 1] as number; e < end; e++) {
    const x = edge[e] as number;
    most = Math.max(most, (x & 1023) - (market.surplus[x >>> 10] as number));
  }
  return most;
}
