import type { Market } from "../model/market.ts";
import { forget, reach, takeNearest } from "../model/nearest.ts";

/**
 * Of all prices that prove the seating best, the least: then a price is exactly what one more seat in the group would
 * add, and the same however the search went. A group may lower its price until it is 0, or until someone unplaced or
 * seated elsewhere would as soon come; in that case by as much more as that elsewhere gets cheaper too.
 */
export function lowerToLeast(market: Market): void {
  const { near, price, surplus, first, count, member } = market;
  const room = roomOf(market);
  for (let g = 0; g < market.groups; g++) reach(near, g, room[g] as number);
  const dearer = byOrigin(market);
  for (let g = takeNearest(near, Number.POSITIVE_INFINITY); g >= 0; g = takeNearest(near, Number.POSITIVE_INFINITY))
    dearer(g);
  for (let g = 0; g < market.groups; g++) {
    const fall = near.distance[g] as number;
    if (!(fall > 0)) continue;
    price[g] = (price[g] as number) - fall;
    const start = first[g] as number;
    for (let s = start; s < start + (count[g] as number); s++) {
      const person = member[s] as number;
      surplus[person] = (surplus[person] as number) + fall;
    }
  }
  forget(near);
}

/** How far each group could lower its price for all that is 0, or that somebody unplaced would as soon come. */
function roomOf({ people, groups, offset, edge, group, surplus, price, capacity }: Market): Float64Array {
  const room = Float64Array.from({ length: groups + 1 }, (_, g) =>
    capacity[g] === 0 ? 0 : Math.max(0, price[g] as number),
  );
  for (let person = 0; person < people; person++) {
    if ((group[person] as number) >= 0) continue;
    const own = surplus[person] as number;
    for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
      const x = edge[e] as number;
      const slack = own + (price[x >>> 10] as number) - (x & 1023);
      if (slack < (room[x >>> 10] as number)) room[x >>> 10] = slack;
    }
  }
  return room;
}

/**
 * Takes the room on from a group to those its members could join: they may fall by no more than the slack beyond it.
 */
function byOrigin(market: Market): (group: number) => void {
  const { near, price, surplus, first, count, member, offset, edge } = market;
  return (group) => {
    const room = near.distance[group] as number;
    const start = first[group] as number;
    for (let s = start; s < start + (count[group] as number); s++) {
      const person = member[s] as number;
      const base = room + (surplus[person] as number);
      for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
        const x = edge[e] as number;
        const other = base + (price[x >>> 10] as number) - (x & 1023);
        if (other < (near.distance[x >>> 10] as number)) reach(near, x >>> 10, other);
      }
    }
  };
}
