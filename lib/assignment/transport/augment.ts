import { LOOSE, leaveSeat, type Market, takeSeat, UNPLACED } from "../model/market.ts";
import { forget, reach, takeNearest } from "../model/nearest.ts";

/**
 * Seats the loose, exactly: integer primal-dual over groups. All loose people lower their surplus together until one of
 * them reaches a free seat, someone content to be left out, or their own floor; groups on the way raise prices by what
 * they were nearer. Then as many as can move along the edges that have become tight do so.
 */
export function placeLoose(market: Market): void {
  while (market.loose.length > 0) {
    raisePrices(market);
    market.trail.mark++;
    market.loose = market.loose.filter((person) => !movesAlong(market, person));
  }
}

function raisePrices(market: Market): void {
  const { near, loose, surplus, floor, first, count, member } = market;
  let limit = Number.POSITIVE_INFINITY;
  for (const person of loose) {
    const content = (surplus[person] as number) - (floor[person] as number);
    if (content < limit) limit = content;
  }
  for (const person of loose) limit = relaxEdges(market, person, surplus[person] as number, limit);
  for (let g = takeNearest(near, limit); g >= 0; g = takeNearest(near, limit)) {
    const distance = near.distance[g] as number;
    const start = first[g] as number;
    for (let s = start, end = start + (count[g] as number); s < end; s++) {
      const person = member[s] as number;
      const base = distance + (surplus[person] as number);
      if (base - (floor[person] as number) < limit) limit = base - (floor[person] as number);
      limit = relaxEdges(market, person, base, limit);
    }
  }
  shiftPrices(market, limit);
  for (const person of loose) surplus[person] = (surplus[person] as number) - limit;
}

/** Takes the distances on from one person; `base` is their own distance plus their surplus. Answers the new limit. */
function relaxEdges(market: Market, person: number, base: number, limitSoFar: number): number {
  const { offset, edge, price, near, count, capacity, minimum } = market;
  const { distance } = near;
  let limit = limitSoFar;
  for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
    const x = edge[e] as number;
    const g = x >>> 10;
    const asked = price[g] as number;
    const far = base - (x & 1023) + asked;
    if (!(far < limit && far < (distance[g] as number))) continue;
    reach(near, g, far);
    const taken = count[g] as number;
    if (taken >= (capacity[g] as number)) continue;
    // A group held at its minimum takes one more only once its price is back at 0.
    const room = asked < 0 && taken >= (minimum[g] as number) ? far - asked : far;
    if (room < limit) limit = room;
  }
  return limit;
}

/** Raises each group reached by what it was nearer than `limit`, and lowers its members' surplus as much. */
function shiftPrices(market: Market, limit: number): void {
  const { near, price, surplus, first, count, member } = market;
  for (let k = 0; k < near.seen; k++) {
    const g = near.touched[k] as number;
    const rise = limit - (near.distance[g] as number);
    if (!(rise > 0)) continue;
    price[g] = (price[g] as number) + rise;
    const start = first[g] as number;
    for (let s = start, end = start + (count[g] as number); s < end; s++) {
      const person = member[s] as number;
      surplus[person] = (surplus[person] as number) - rise;
    }
  }
  forget(near);
}

/**
 * Depth first along tight edges from one loose person to a free seat or to someone content to leave. Groups already
 * visited in this round lead nowhere, unless a move has passed through them since.
 */
function movesAlong(market: Market, loose: number): boolean {
  const { offset, surplus, floor, first, count, member, trail } = market;
  if (surplus[loose] === floor[loose]) {
    market.group[loose] = UNPLACED;
    return true;
  }
  let depth = 0;
  let person = loose;
  trail.edge[0] = offset[person] as number;
  for (;;) {
    const next = nextTight(market, person, depth);
    if (next >= 0) {
      if (hasRoom(market, next)) return shiftAlong(market, loose, depth, next);
      if (count[next] === 0) continue;
      depth++;
      trail.group[depth] = next;
      trail.at[depth] = first[next] as number;
    } else {
      if (depth === 0) return false;
      const group = trail.group[depth] as number;
      const at = (trail.at[depth] as number) + 1;
      trail.at[depth] = at;
      if (at === (first[group] as number) + (count[group] as number)) {
        depth--;
        person = depth === 0 ? loose : (member[trail.at[depth] as number] as number);
        continue;
      }
    }
    person = member[trail.at[depth] as number] as number;
    if (surplus[person] === floor[person]) return shiftAlong(market, loose, depth, UNPLACED);
    trail.edge[depth] = offset[person] as number;
  }
}

/** The next group, not yet visited, that this person takes as gladly as what they have; -1 when there is none left. */
function nextTight(market: Market, person: number, depth: number): number {
  const { offset, edge, price, surplus, trail } = market;
  const { visited, mark } = trail;
  const gain = surplus[person] as number;
  const end = offset[person + 1] as number;
  for (let e = trail.edge[depth] as number; e < end; e++) {
    const x = edge[e] as number;
    const g = x >>> 10;
    if ((x & 1023) - (price[g] as number) !== gain || visited[g] === mark) continue;
    visited[g] = mark;
    trail.edge[depth] = e + 1;
    return g;
  }
  trail.edge[depth] = end;
  return -1;
}

function hasRoom(market: Market, group: number): boolean {
  const taken = market.count[group] as number;
  if (taken >= (market.capacity[group] as number)) return false;
  return (market.price[group] as number) >= 0 || taken < (market.minimum[group] as number);
}

/** Everyone on the trail moves one group on; the last goes to `end`, the loose person takes the first seat freed. */
function shiftAlong(market: Market, loose: number, depth: number, end: number): boolean {
  const { member, trail } = market;
  const { visited } = trail;
  let into = end;
  for (let k = depth; k > 0; k--) {
    const person = member[trail.at[k] as number] as number;
    leaveSeat(market, person);
    if (into === UNPLACED) market.group[person] = UNPLACED;
    else takeSeat(market, person, into);
    into = trail.group[k] as number;
    visited[into] = 0;
  }
  takeSeat(market, loose, into);
  if (end >= 0) visited[end] = 0;
  return true;
}

/** Takes a person out of their seat, or back from being unplaced, to be placed anew at what the prices leave them. */
export function loosen(market: Market, person: number): void {
  const { offset, edge, price, floor, group, surplus, loose } = market;
  if (group[person] === LOOSE) return;
  if ((group[person] as number) >= 0) leaveSeat(market, person);
  group[person] = LOOSE;
  let best = floor[person] as number;
  for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
    const x = edge[e] as number;
    const value = (x & 1023) - (price[x >>> 10] as number);
    if (value > best) best = value;
  }
  surplus[person] = best;
  loose.push(person);
}
