import { edgesByGroup, LOOSE, type Market, PINNED_FLOOR } from "../model/market.ts";
import { loosen } from "../transport/augment.ts";

/**
 * What a branch of the search takes away: edges (a person may not be in a group) and the option of being left out.
 * Every change is journalled so that a trial can be undone, and a decision lifted later.
 */
export type Restriction =
  | { readonly kind: "forbid"; readonly person: number; readonly group: number }
  | { readonly kind: "pin"; readonly person: number; readonly group: number }
  | { readonly kind: "leave_out"; readonly person: number };

type Cut = {
  readonly edge: number;
  readonly back: number;
  readonly person: number;
  readonly group: number;
  readonly fit: number;
};

/** A taken decision: what it cut that was not cut before, whom it pinned, and which groups it is about. */
export type Decision = { readonly cuts: Cut[]; readonly bound: number[]; readonly about: readonly number[] };

export function apply(market: Market, restrictions: readonly Restriction[]): Decision {
  const about = restrictions.flatMap((one) => (one.kind === "leave_out" ? [] : [one.group]));
  const decision: Decision = { cuts: [], bound: [], about };
  for (const one of restrictions) {
    if (one.kind === "forbid") cutEdges(market, decision, one.person, (group) => group === one.group);
    else if (one.kind === "leave_out") cutEdges(market, decision, one.person, () => true);
    else {
      cutEdges(market, decision, one.person, (group) => group !== one.group);
      if (market.floor[one.person] !== PINNED_FLOOR) {
        decision.bound.push(one.person);
        market.floor[one.person] = PINNED_FLOOR;
      }
    }
    reconsider(market, one.person);
  }
  return decision;
}

/** Gives back what a decision took, and loosens whom that tempts. */
export function lift(market: Market, decision: Decision, naturalFloor: Float64Array): void {
  restore(market, decision, naturalFloor);
  for (const person of new Set([...decision.bound, ...decision.cuts.map((cut) => cut.person)]))
    reconsider(market, person);
}

/** Gives the edges back without looking at the seating: for undoing a trial, together with a snapshot. */
export function restore(market: Market, { cuts, bound }: Decision, naturalFloor: Float64Array): void {
  const back = edgesByGroup(market).edge;
  for (const cut of cuts) {
    market.edge[cut.edge] = (cut.group << 10) | cut.fit;
    back[cut.back] = (cut.person << 10) | cut.fit;
  }
  for (const person of bound) market.floor[person] = naturalFloor[person] as number;
}

/** Cuts again what `restore` or `lift` gave back. */
export function cutAgain(market: Market, { cuts, bound }: Decision): void {
  const back = edgesByGroup(market).edge;
  for (const cut of cuts) {
    market.edge[cut.edge] = (market.groups << 10) | cut.fit;
    back[cut.back] = (market.people << 10) | cut.fit;
  }
  for (const person of bound) market.floor[person] = PINNED_FLOOR;
}

function cutEdges(market: Market, decision: Decision, person: number, which: (group: number) => boolean): void {
  const back = edgesByGroup(market);
  for (let e = market.offset[person] as number; e < (market.offset[person + 1] as number); e++) {
    const x = market.edge[e] as number;
    const group = x >>> 10;
    const fit = x & 1023;
    if (group === market.groups || !which(group)) continue;
    const at = back.edge.indexOf((person << 10) | fit, back.offset[group]);
    market.edge[e] = (market.groups << 10) | fit;
    back.edge[at] = (market.people << 10) | fit;
    decision.cuts.push({ edge: e, back: at, person, group, fit });
  }
}

/** Loosens a person who may no longer be, or would rather not be, where they are. */
function reconsider(market: Market, person: number): void {
  const { offset, edge, price, floor, surplus } = market;
  const own = market.group[person] as number;
  if (own === LOOSE) return;
  let best = floor[person] as number;
  let held = own < 0 ? best : Number.NEGATIVE_INFINITY;
  for (let e = offset[person] as number, end = offset[person + 1] as number; e < end; e++) {
    const x = edge[e] as number;
    const value = (x & 1023) - (price[x >>> 10] as number);
    if (value > best) best = value;
    if (x >>> 10 === own) held = value;
  }
  if (held !== best) loosen(market, person);
  else surplus[person] = best;
}
