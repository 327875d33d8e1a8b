import { edgesByGroup, leaveSeat, type Market, takeSeat, UNPLACED } from "../model/market.ts";
import { forget, reach, takeNearest } from "../model/nearest.ts";

/**
 * The reverse of `placeLoose`: fills groups that ask a price with seats free, or that have fewer members than they
 * must. They lower their prices together until someone unplaced, or a member a group can spare, would as soon come.
 * Answers false if nobody is left who could fill a minimum.
 */
export function fillDeficits(market: Market, only?: readonly number[]): boolean {
  let short = (only ?? Array.from(market.count.keys())).filter((g) => inDeficit(market, g));
  while (short.length > 0) {
    if (!lowerPrices(market, short)) return false;
    market.trail.mark++;
    for (const g of short) while (inDeficit(market, g) && drawsAlong(market, g));
    short = short.filter((g) => inDeficit(market, g));
  }
  return true;
}

function inDeficit(market: Market, group: number): boolean {
  const taken = market.count[group] as number;
  const seats = market.capacity[group] as number;
  if (seats === 0) return false;
  return taken < (market.minimum[group] as number) || ((market.price[group] as number) > 0 && taken < seats);
}

function lowerPrices(market: Market, short: readonly number[]): boolean {
  const { near, price } = market;
  let limit = Number.POSITIVE_INFINITY;
  for (const g of short) {
    reach(near, g, 0);
    const asked = price[g] as number;
    if (asked > 0 && asked < limit) limit = asked;
  }
  for (let g = takeNearest(near, limit); g >= 0; g = takeNearest(near, limit)) limit = call(market, g, limit);
  if (limit < Number.POSITIVE_INFINITY) shiftPrices(market, limit);
  forget(near);
  return limit < Number.POSITIVE_INFINITY;
}

/** Takes the distances on from one group to the groups it could draw members from. Answers the new limit. */
function call(market: Market, group: number, limitSoFar: number): number {
  const { near, price, surplus, count, minimum } = market;
  const { offset, edge } = edgesByGroup(market);
  const base = (near.distance[group] as number) + (price[group] as number);
  let limit = limitSoFar;
  for (let e = offset[group] as number, end = offset[group + 1] as number; e < end; e++) {
    const x = edge[e] as number;
    const far = base + (surplus[x >>> 10] as number) - (x & 1023);
    if (!(far < limit)) continue;
    const from = market.group[x >>> 10] as number;
    if (from < 0) limit = far;
    else if (from !== group && far < (near.distance[from] as number)) {
      reach(near, from, far);
      const asked = price[from] as number;
      if (asked >= 0 && far + asked < limit && (count[from] as number) > (minimum[from] as number)) limit = far + asked;
    }
  }
  return limit;
}

function shiftPrices(market: Market, limit: number): void {
  const { near, price, surplus, first, count, member } = market;
  for (let k = 0; k < near.seen; k++) {
    const g = near.touched[k] as number;
    const fall = limit - (near.distance[g] as number);
    if (!(fall > 0)) continue;
    price[g] = (price[g] as number) - fall;
    const start = first[g] as number;
    for (let s = start, end = start + (count[g] as number); s < end; s++) {
      const person = member[s] as number;
      surplus[person] = (surplus[person] as number) + fall;
    }
  }
}

/** Depth first along tight edges from a short group to someone it may have; each edge is looked at once a round. */
function drawsAlong(market: Market, short: number): boolean {
  const { trail, count, minimum, price } = market;
  const { visited, mark } = trail;
  if (visited[short] === mark) return false;
  visited[short] = mark;
  let depth = 0;
  trail.group[0] = short;
  while (depth >= 0) {
    const person = nextDrawn(market, trail.group[depth] as number);
    if (person < 0) {
      depth--;
      continue;
    }
    trail.at[depth] = person;
    const from = market.group[person] as number;
    if (from === UNPLACED || (price[from] === 0 && (count[from] as number) > (minimum[from] as number)))
      return drawAlong(market, depth);
    visited[from] = mark;
    trail.group[++depth] = from;
  }
  return false;
}

/** The next person who would as soon be in this group, and is in one not yet visited; -1 when there is none left. */
function nextDrawn(market: Market, group: number): number {
  const { surplus, trail } = market;
  const { visited, arc, arcMark, mark } = trail;
  const { offset, edge } = edgesByGroup(market);
  const asked = market.price[group] as number;
  const end = offset[group + 1] as number;
  let e = arcMark[group] === mark ? (arc[group] as number) : (offset[group] as number);
  arcMark[group] = mark;
  for (; e < end; e++) {
    const x = edge[e] as number;
    const person = x >>> 10;
    if ((surplus[person] as number) + asked !== (x & 1023)) continue;
    const from = market.group[person] as number;
    if (from >= 0 && visited[from] === mark) continue;
    arc[group] = e + 1;
    return person;
  }
  arc[group] = end;
  return -1;
}

function drawAlong(market: Market, depth: number): boolean {
  const { trail } = market;
  for (let k = 0; k <= depth; k++) {
    const person = trail.at[k] as number;
    if ((market.group[person] as number) >= 0) leaveSeat(market, person);
    takeSeat(market, person, trail.group[k] as number);
    trail.visited[trail.group[k] as number] = 0;
  }
  return true;
}
