import { LOOSE, leaveSeat, type Market, UNPLACED } from "../model/market.ts";

/**
 * A good start, never the last word: what follows is exact whatever prices and seats this leaves, so a round may stop
 * when a price war outlasts its bids.
 * Bertsekas' auction with one price a group (its lowest held bid), in rounds of finer increments; prices step back by
 * two increments between rounds, else the coarse round's overshoot would remain. The first rounds find out roughly what
 * groups will ask: a quarter and then half of the people, for as large a share of the seats, tell as much as all.
 */
const ROUNDS = [
  { share: 4, increment: 128 },
  { share: 2, increment: 64 },
  { share: 1, increment: 16 },
  { share: 1, increment: 1 },
] as const;
const BIDS_PER_PERSON = 40;

export function auction(market: Market): void {
  const asked = market.price.slice();
  const bids = new Float64Array(market.member.length);
  const waiting = new Int32Array(market.people);
  let before = 0;
  for (const { share, increment } of ROUNDS) {
    if (before > 0) stepBack(market, asked, 2 * before);
    everyoneLoose(market);
    holdRound(market, { increment, seats: shareOf(market.capacity, share), bids, waiting }, callOne(waiting, share));
    before = increment;
  }
  for (let g = 0; g < market.groups; g++) {
    const start = market.first[g] as number;
    for (let s = start; s < start + (market.count[g] as number); s++) market.seat[market.member[s] as number] = s;
  }
}

function shareOf(capacity: Int32Array, share: number): Int32Array {
  return share === 1 ? capacity : capacity.map((seats) => (seats === 0 ? 0 : Math.max(1, Math.round(seats / share))));
}

/** Puts one in so many people on the stack, the first on top. Answers how many. */
function callOne(waiting: Int32Array, share: number): number {
  let top = 0;
  for (let person = waiting.length - 1; person >= 0; person -= share) waiting[top++] = person;
  return top;
}

function stepBack(market: Market, asked: Float64Array, by: number): void {
  for (let g = 0; g < market.groups; g++)
    market.price[g] = Math.max(asked[g] as number, (market.price[g] as number) - by);
}

function everyoneLoose(market: Market): void {
  market.count.fill(0);
  market.group.fill(LOOSE);
}

type Round = {
  readonly increment: number;
  readonly seats: Int32Array;
  readonly bids: Float64Array;
  readonly waiting: Int32Array;
};

function holdRound(market: Market, { increment, seats, bids, waiting }: Round, called: number): void {
  const { offset, edge, price, floor, count, first, member, group } = market;
  let top = called;
  for (let left = BIDS_PER_PERSON * market.people; top > 0 && left > 0; left--) {
    const person = waiting[--top] as number;
    let best = floor[person] as number;
    let second = best;
    let choice = -1;
    for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
      const x = edge[e] as number;
      const value = (x & 1023) - (price[x >>> 10] as number);
      if (value > second) {
        if (value > best) {
          second = best;
          best = value;
          choice = x;
        } else second = value;
      }
    }
    if (choice < 0) {
      group[person] = UNPLACED;
      continue;
    }
    const g = choice >>> 10;
    const bid = (choice & 1023) - second + increment;
    const taken = count[g] as number;
    const start = first[g] as number;
    let seat = start + taken;
    if (taken < (seats[g] as number)) {
      count[g] = taken + 1;
      if (taken + 1 === seats[g]) price[g] = Math.min(bid, lowest(bids, start, seat));
    } else {
      // One look at the seats gives whom to outbid and what the group asks from then on.
      let least = Number.POSITIVE_INFINITY;
      let next = bid;
      for (let s = start, end = start + taken; s < end; s++) {
        const held = bids[s] as number;
        if (held < least) {
          if (least < next) next = least;
          least = held;
          seat = s;
        } else if (held < next) next = held;
      }
      const outbid = member[seat] as number;
      group[outbid] = LOOSE;
      waiting[top++] = outbid;
      price[g] = next;
    }
    member[seat] = person;
    bids[seat] = bid;
    group[person] = g;
  }
}

function lowest(bids: Float64Array, start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let s = start; s < end; s++) if ((bids[s] as number) < least) least = bids[s] as number;
  return least;
}

/** Sets every surplus to what the prices leave, and loosens whoever has a better offer than the seat they hold. */
export function loosenDiscontent(market: Market): void {
  const { people, offset, edge, price, floor, group, surplus, loose } = market;
  for (let person = 0; person < people; person++) {
    const own = group[person] as number;
    let best = floor[person] as number;
    let held = own === UNPLACED ? best : Number.NEGATIVE_INFINITY;
    for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
      const x = edge[e] as number;
      const value = (x & 1023) - (price[x >>> 10] as number);
      if (value > best) best = value;
      if (x >>> 10 === own) held = value;
    }
    surplus[person] = best;
    if (held === best) continue;
    if (own >= 0) leaveSeat(market, person);
    group[person] = LOOSE;
    loose.push(person);
  }
}
