import { type Plan, seatsLeft, staysClosed } from "../plan.ts";
import type { SideRuled } from "./side-ruled.ts";
import { worthOf } from "./worth.ts";

type Move = { readonly from: number; readonly to: number; readonly loss: number };

/**
 * What it costs the objective to make room for one more in each group: nothing where a seat is free; else the cheapest
 * chain in which a member moves to another group, somebody there moves on, and the last finds a free seat or is left
 * out. Only people whom no side rule speaks about are moved, so every chain leaves a seating that keeps all rules.
 * Infinity where there is no such chain.
 */
export function costOfRoom(plan: Plan, sideRuled: SideRuled): Float64Array {
  const cost = new Float64Array(plan.pool.groups.length).fill(Number.POSITIVE_INFINITY);
  const moves: Move[] = [];
  for (let group = 0; group < cost.length; group++) {
    if (staysClosed(plan, group)) continue;
    if (seatsLeft(plan, group) > 0) cost[group] = 0;
    else cost[group] = leavingMembers(plan, group, sideRuled, moves);
  }
  relax(cost, moves);
  return cost;
}

/** Adds the moves out of a full group, and gives the least loss by leaving one of its members out. */
function leavingMembers(plan: Plan, group: number, sideRuled: SideRuled, moves: Move[]): number {
  const { offset, group: groups, fit } = plan.scores.edges;
  const members = (plan.seating.placedIn[group] ?? []).filter((person) => !sideRuled(person, group));
  let least = Number.POSITIVE_INFINITY;
  for (const person of members) {
    const [start, end] = [offset[person] ?? 0, offset[person + 1] ?? 0];
    const own = worthOf(plan, person, fit[groups.indexOf(group, start)] ?? 0);
    least = Math.min(least, own);
    for (let e = start; e < end; e++) {
      const to = groups[e] ?? 0;
      if (to === group || staysClosed(plan, to) || sideRuled(person, to)) continue;
      moves.push({ from: group, to, loss: own - worthOf(plan, person, fit[e] ?? 0) });
    }
  }
  return least;
}

/** Bellman-Ford: losses may be negative, but no cycle of moves gains, or the seating would not have been best. */
function relax(cost: Float64Array, moves: readonly Move[]): void {
  for (let round = 0, changed = true; changed && round < cost.length; round++) {
    changed = false;
    for (const { from, to, loss } of moves) {
      const by = loss + (cost[to] ?? 0);
      if (by < (cost[from] ?? 0)) {
        cost[from] = by;
        changed = true;
      }
    }
  }
}
