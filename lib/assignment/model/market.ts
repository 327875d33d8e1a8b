import { createNearest, type Nearest } from "./nearest.ts";
import type { PackedProblem } from "./pack.ts";

// Throughout this folder `array[i] as number` only undoes noUncheckedIndexedAccess: every index comes from an offset
// table built beside the array it reads, and a check in these inner loops would cost more than the loops do.

/** Not in any group, and rightly so at the present prices. */
export const UNPLACED = -1;
/** Not in any group yet: waits for `placeLoose`. */
export const LOOSE = -2;
/** The price of a group nobody may enter. */
export const CLOSED_PRICE = Number.POSITIVE_INFINITY;
/** The worth of being left out for someone who must not be: below every other floor, and exact in sums. */
export const PINNED_FLOOR = -(2 ** 51);

/**
 * Groups ask prices, people take what leaves them the greatest surplus (fit - price). Prices, surpluses and floors are
 * integers held in doubles, in units of fit. Between two calls of `reoptimise` these hold, and they prove the seating
 * best:
 * - every edge: surplus[person] + price[group] >= fit; equal for the group the person is in
 * - surplus[person] >= floor[person]; equal if unplaced
 * - price > 0: the group is full; price < 0: it is held at its minimum; otherwise it is between the two.
 */
export type Market = {
  readonly people: number;
  readonly groups: number;
  /**
   * Edges by person, `group << 10 | fit`. A forbidden edge leads to one more group, past the end, that has no seats.
   */
  readonly offset: Int32Array;
  readonly edge: Int32Array;
  /**
   * Edges by group, `person << 10 | fit`, made when first needed. A forbidden one leads to one more person, whom
   * nothing attracts.
   */
  byGroup: ByGroup | undefined;
  /** In force now: 0 in a closed group. */
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** What being left out is worth to each person: 0, or minus the worth of being placed. */
  readonly floor: Float64Array;
  readonly group: Int32Array;
  readonly surplus: Float64Array;
  readonly price: Float64Array;
  /**
   * The members of a group are `member[first[g]]` onwards, `count[g]` of them; `seat` is where a person is in `member`.
   */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly member: Int32Array;
  readonly seat: Int32Array;
  loose: number[];
  readonly near: Nearest;
  readonly trail: Trail;
};

export type ByGroup = { readonly offset: Int32Array; readonly edge: Int32Array };

/** Room for the path searches, kept to spare the allocation. `mark` is the search that last visited a group. */
type Trail = {
  mark: number;
  readonly visited: Int32Array;
  readonly arcMark: Int32Array;
  readonly arc: Int32Array;
  readonly group: Int32Array;
  readonly at: Int32Array;
  readonly edge: Int32Array;
};

export function openMarket(packed: PackedProblem): Market {
  const { people, groups, offset, edge, seats, floor } = packed;
  const first = new Int32Array(groups + 1);
  for (let g = 0; g < groups; g++) first[g + 1] = (first[g] as number) + (seats[g] as number);
  const price = new Float64Array(groups + 1);
  price[groups] = CLOSED_PRICE;
  const surplus = new Float64Array(people + 1);
  surplus[people] = Number.POSITIVE_INFINITY;
  const ints = (length: number): Int32Array => new Int32Array(length);
  return {
    people,
    groups,
    offset,
    edge,
    byGroup: undefined,
    floor: Float64Array.from(floor),
    capacity: withOneMore(seats),
    minimum: ints(groups + 1),
    group: ints(people + 1).fill(LOOSE),
    surplus,
    price,
    first,
    count: ints(groups + 1),
    member: ints(first[groups] as number),
    seat: ints(people),
    loose: [],
    near: createNearest(groups + 1),
    trail: {
      mark: 0,
      visited: ints(groups + 1),
      arcMark: ints(groups + 1),
      arc: ints(groups + 1),
      group: ints(groups + 1),
      at: ints(groups + 1),
      edge: ints(groups + 1),
    },
  };
}

function withOneMore(seats: Int32Array): Int32Array {
  const more = new Int32Array(seats.length + 1);
  more.set(seats);
  return more;
}

export function takeSeat(market: Market, person: number, group: number): void {
  const taken = market.count[group] as number;
  const seat = (market.first[group] as number) + taken;
  market.count[group] = taken + 1;
  market.member[seat] = person;
  market.seat[person] = seat;
  market.group[person] = group;
}

/** Whether everyone who must sit somewhere does. */
export function allPinsSeated(market: Market): boolean {
  for (let person = 0; person < market.people; person++)
    if (market.floor[person] === PINNED_FLOOR && market.group[person] === UNPLACED) return false;
  return true;
}

/** Leaves `group[person]` for the caller to set. */
export function leaveSeat(market: Market, person: number): void {
  const group = market.group[person] as number;
  const left = (market.count[group] as number) - 1;
  const seat = market.seat[person] as number;
  const moved = market.member[(market.first[group] as number) + left] as number;
  market.count[group] = left;
  market.member[seat] = moved;
  market.seat[moved] = seat;
}

export function edgesByGroup(market: Market): ByGroup {
  if (market.byGroup !== undefined) return market.byGroup;
  const { people, groups, offset, edge } = market;
  const start = new Int32Array(groups + 2);
  for (let e = 0; e < edge.length; e++) {
    const g = ((edge[e] as number) >>> 10) + 1;
    start[g] = (start[g] as number) + 1;
  }
  for (let g = 0; g <= groups; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice();
  const back = new Int32Array(edge.length);
  for (let person = 0; person < people; person++) {
    for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
      const x = edge[e] as number;
      const slot = next[x >>> 10] as number;
      next[x >>> 10] = slot + 1;
      back[slot] = (person << 10) | (x & 1023);
    }
  }
  market.byGroup = { offset: start, edge: back };
  return market.byGroup;
}
