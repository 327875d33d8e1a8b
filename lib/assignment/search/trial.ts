import { CLOSED_PRICE, type Market } from "../model/market.ts";
import type { PackedProblem } from "../model/pack.ts";
import type { Progress, Score } from "../problem.ts";
import { loosen } from "../transport/augment.ts";
import { mostGained } from "../transport/dual.ts";
import { reoptimise } from "../transport/optimise.ts";

/** One search over one market: what it has spent, and how to go back to where a trial began. */
export type Search = {
  readonly market: Market;
  readonly packed: PackedProblem;
  /** Floors before any decision of the search: pins included. */
  readonly naturalFloor: Float64Array;
  /** 1 for groups someone is pinned to: these are held at their minimum whatever it costs. */
  readonly mustStart: Uint8Array;
  readonly budget: number;
  /** The problem is small enough to be searched to its end, or nearly. */
  readonly thorough: boolean;
  readonly report: (stage: Progress["stage"], score: Score) => void;
  spent: number;
};

const COLUMNS = ["group", "surplus", "price", "count", "member", "seat", "capacity", "minimum", "floor"] as const;

export type Snapshot = readonly (Int32Array | Float64Array)[];

/** The best feasible seating so far. */
export type Incumbent = { score: Score; seating: Snapshot };

export function membersOf(market: Market, group: number): Int32Array {
  const start = market.first[group] as number;
  return market.member.subarray(start, start + (market.count[group] as number));
}

export function remember(market: Market): Snapshot {
  return COLUMNS.map((name) => market[name].slice());
}

/** Copies the present over an older snapshot, to spare the allocation. */
export function rememberInto(market: Market, snapshot: Snapshot): void {
  COLUMNS.forEach((name, k) => {
    snapshot[k]?.set(market[name]);
  });
}

export function goBack(market: Market, snapshot: Snapshot): void {
  COLUMNS.forEach((name, k) => {
    market[name].set(snapshot[k] ?? []);
  });
  market.loose = [];
}

export function mayGoOn(search: Search): boolean {
  return search.spent < search.budget;
}

/** Re-optimises, and counts it as one re-solve. False if a minimum in force cannot be filled. */
export function reSolve(search: Search, short?: readonly number[]): boolean {
  search.spent++;
  return reoptimise(search.market, short);
}

/** Takes a group off the market; its members look elsewhere at the next re-solve. */
export function close(market: Market, group: number): void {
  const { price, capacity, minimum, first, count, member } = market;
  const start = first[group] as number;
  const members = [...member.subarray(start, start + (count[group] as number))];
  price[group] = CLOSED_PRICE;
  capacity[group] = 0;
  minimum[group] = 0;
  for (const person of members) loosen(market, person);
}

/**
 * Puts a closed group back, at the price at which nobody yet wants to come, to be filled to `least` at the next
 * re-solve.
 */
export function open(market: Market, group: number, seats: number, least: number): void {
  market.price[group] = Math.max(0, mostGained(market, group));
  market.capacity[group] = seats;
  market.minimum[group] = least;
}

/**
 * A group with a minimum, whether held at it or closed, may hold any number from none to its seats at the next
 * re-solve.
 */
export function reopenFreely(market: Market, group: number, seats: number): void {
  if (market.capacity[group] !== 0) close(market, group);
  open(market, group, seats, 0);
}
