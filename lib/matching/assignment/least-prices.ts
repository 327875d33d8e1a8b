import { edgesByGroup, type Market } from "./market.ts";
import { forget, reach, takeNearest } from "./nearest.ts";

/**
 * Of all prices that prove the seating best, the least: then a price is exactly what one more seat in the group would
 * add, and the same however the search went. A group may lower its price until it is 0, or until someone unplaced or
 * seated elsewhere would as soon come; in that case by as much more as that elsewhere gets cheaper too.
 */
export function lowerToLeast(market: Market): void {
  const { near, price, surplus, first, count, member } = market;
  const { offset, edge } = edgesByGroup(market);
  for (let g = 0; g < market.groups; g++) {
    let room = Math.max(0, price[g] as number);
    if (room === 0 || market.capacity[g] === 0) room = 0;
    else
      for (let e = offset[g] as number, end = offset[g + 1] as number; e < end; e++) {
        const x = edge[e] as number;
        const slack = (surplus[x >>> 10] as number) + (price[g] as number) - (x & 1023);
        if (slack < room && (market.group[x >>> 10] as number) < 0) room = slack;
      }
    reach(near, g, room);
  }
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

/** Takes the room on from a group to those its members could join: they may fall by no more than the slack beyond it. */
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
