import type { Market } from "../model/market.ts";
import { hasSideConstraints, type SideConstraints } from "../model/side-constraints.ts";
import { apply, type Decision, type Restriction } from "./restrict.ts";

/**
 * What the side rules imply whatever else happens, taken away before anything is solved: pins, the company they force,
 * groups that only one of an inseparable pair could join, and groups where someone would be the only possible holder.
 * Pins stay for good; the rest is returned, to be given back before the bound is taken, which must follow from the
 * problem itself.
 */
export function presolve(market: Market, constraints: SideConstraints): Decision[] {
  if (!hasSideConstraints(constraints) && constraints.pinned.every((group) => group < 0)) return [];
  const pins: Restriction[] = [];
  constraints.pinned.forEach((group, person) => {
    if (group >= 0) pins.push({ kind: "pin", person, group });
  });
  apply(market, pins);
  const implied = [apply(market, pinnedApart(constraints))];
  for (let before = -1, after = cutsLeft(market); after !== before; after = cutsLeft(market)) {
    before = after;
    for (const [p, q] of constraints.together) implied.push(apply(market, notShared(market, p, q)));
    implied.push(apply(market, onlyHolders(market, constraints)));
  }
  return implied;
}

function cutsLeft(market: Market): number {
  let alive = 0;
  for (const x of market.edge) if (x >>> 10 !== market.groups) alive++;
  return alive;
}

function pinnedApart({ apart, pinned }: SideConstraints): Restriction[] {
  const found: Restriction[] = [];
  for (const [p, q] of apart) {
    if ((pinned[p] as number) >= 0) found.push({ kind: "forbid", person: q, group: pinned[p] as number });
    if ((pinned[q] as number) >= 0) found.push({ kind: "forbid", person: p, group: pinned[q] as number });
  }
  return found;
}

function notShared(market: Market, p: number, q: number): Restriction[] {
  const ofP = new Set(groupsOf(market, p));
  const ofQ = new Set(groupsOf(market, q));
  const lacks = (person: number, own: Set<number>, other: Set<number>): Restriction[] =>
    [...own].filter((group) => !other.has(group)).map((group) => ({ kind: "forbid", person, group }));
  return [...lacks(p, ofP, ofQ), ...lacks(q, ofQ, ofP)];
}

function onlyHolders(market: Market, { salient, value }: SideConstraints): Restriction[] {
  const holders = new Map<string, number[]>();
  for (let person = 0; person < market.people; person++)
    for (const group of groupsOf(market, person))
      for (const attribute of salient[group] ?? []) {
        const held = value.get(attribute)?.[person] ?? -1;
        if (held < 0) continue;
        const key = `${group} ${attribute} ${held}`;
        holders.set(key, [...(holders.get(key) ?? []).slice(0, 1), person]);
      }
  const found: Restriction[] = [];
  for (const [key, people] of holders)
    if (people.length === 1)
      found.push({ kind: "forbid", person: people[0] as number, group: Number(key.split(" ")[0]) });
  return found;
}

export function groupsOf(market: Market, person: number): number[] {
  const found: number[] = [];
  for (let e = market.offset[person] as number; e < (market.offset[person + 1] as number); e++) {
    const group = (market.edge[e] as number) >>> 10;
    if (group < market.groups) found.push(group);
  }
  return found;
}
