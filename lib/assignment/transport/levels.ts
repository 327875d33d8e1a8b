import { LOOSE, leaveSeat, type Market, takeSeat } from "../model/market.ts";
import type { PackedProblem } from "../model/pack.ts";

/**
 * Start prices for `most_placed`. Fit aside, whom to place is a greedy question: longest waiting first, each if room
 * can be made without unplacing anyone before them. When no room can be made, every group the search could reach is
 * full of people who waited at least as long, and its price is what placing this person is worth. Correct or not, the
 * prices are only where the auction starts; but from 0 it would have to bid its way up in steps of fit.
 */
export function askLevels(market: Market, packed: PackedProblem): void {
  const shut = new Uint8Array(market.groups);
  for (const equals of byWaiting(packed)) {
    let left = equals;
    for (let before = -1; left.length !== before && left.length > 0; ) {
      before = left.length;
      market.trail.mark++;
      left = left.filter((person) => !findsRoom(market, person, shut));
    }
    if (left.length === 0) continue;
    const worth = -(packed.floor[left[0] as number] as number);
    shutVisited(market, shut, worth);
  }
  market.count.fill(0);
  market.group.fill(LOOSE);
}

/** People in classes of equal waiting, longest first. */
function byWaiting(packed: PackedProblem): number[][] {
  const classes = new Map<number, number[]>();
  for (let person = 0; person < packed.people; person++) {
    const days = packed.waiting[person] as number;
    const equals = classes.get(days);
    if (equals === undefined) classes.set(days, [person]);
    else equals.push(person);
  }
  return [...classes].sort(([a], [b]) => b - a).map(([, equals]) => equals);
}

/** A last round in which nobody found room has visited exactly what the class can reach. */
function shutVisited(market: Market, shut: Uint8Array, worth: number): void {
  const { visited, mark } = market.trail;
  for (let g = 0; g < market.groups; g++) {
    if (visited[g] !== mark || shut[g] === 1) continue;
    shut[g] = 1;
    market.price[g] = worth;
  }
}

function findsRoom(market: Market, loose: number, shut: Uint8Array): boolean {
  const { offset, first, count, member, trail } = market;
  let depth = 0;
  let person = loose;
  trail.edge[0] = offset[person] as number;
  for (;;) {
    const free = freeGroup(market, person, depth);
    if (free >= 0) return moveAlong(market, loose, depth, free);
    const next = nextOpen(market, person, depth, shut);
    if (next >= 0) {
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
    trail.edge[depth] = offset[person] as number;
  }
}

/** Looks one step ahead, once a person. */
function freeGroup(market: Market, person: number, depth: number): number {
  const { offset, edge, count, capacity, trail } = market;
  if (trail.edge[depth] !== offset[person]) return -1;
  for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
    const g = (edge[e] as number) >>> 10;
    if ((count[g] as number) < (capacity[g] as number)) return g;
  }
  return -1;
}

function nextOpen(market: Market, person: number, depth: number, shut: Uint8Array): number {
  const { offset, edge, capacity, trail } = market;
  const end = offset[person + 1] as number;
  for (let e = trail.edge[depth] as number; e < end; e++) {
    const g = (edge[e] as number) >>> 10;
    if (trail.visited[g] === trail.mark || shut[g] === 1 || capacity[g] === 0) continue;
    trail.visited[g] = trail.mark;
    trail.edge[depth] = e + 1;
    return g;
  }
  trail.edge[depth] = end;
  return -1;
}

function moveAlong(market: Market, loose: number, depth: number, end: number): boolean {
  let into = end;
  for (let k = depth; k > 0; k--) {
    const person = market.member[market.trail.at[k] as number] as number;
    leaveSeat(market, person);
    takeSeat(market, person, into);
    into = market.trail.group[k] as number;
  }
  takeSeat(market, loose, into);
  return true;
}
