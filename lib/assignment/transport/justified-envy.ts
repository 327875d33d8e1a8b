import { leaveSeat, type Market, PINNED_FLOOR, takeSeat, UNPLACED } from "../model/market.ts";
import type { PackedProblem } from "../model/pack.ts";
import { hasSideConstraints, isolates, type SideConstraints } from "../model/side-constraints.ts";

/**
 * The last word among equals: nobody left out may envy a seat with justice. Whoever is left out of a group while
 * someone sits there who fits no better and has waited no longer (with both equal: has the higher number) takes that
 * seat, unless a side rule would break. Each swap gains fit, or then waiting, or then rank, so this ends. The best
 * seating only ever has ties to break.
 */
export function endJustifiedEnvy(market: Market, packed: PackedProblem, constraints: SideConstraints): void {
  const bound = inSeparable(constraints);
  // A swap changes who keeps whom company: what a rule forbade before it may be allowed after.
  while (swapped(market, packed, constraints, bound) && hasSideConstraints(constraints));
}

/** Everyone left out is looked at once, and again when put out. Whether anybody took a seat. */
function swapped(
  market: Market,
  packed: PackedProblem,
  constraints: SideConstraints,
  bound: ReadonlySet<number>,
): boolean {
  let any = false;
  const queue: number[] = [];
  for (let person = market.people - 1; person >= 0; person--) if (market.group[person] === UNPLACED) queue.push(person);
  for (let person = queue.pop(); person !== undefined; person = queue.pop()) {
    const outranked = seatFor(market, packed, constraints, bound, person);
    if (outranked === undefined) continue;
    swap(market, person, outranked);
    queue.push(outranked.person);
    any = true;
  }
  return any;
}

type Holder = { readonly person: number; readonly group: number; readonly fit: number; readonly offered: number };

/** Those to be kept together come and go together, if at all. */
function inSeparable(constraints: SideConstraints): Set<number> {
  return new Set(constraints.together.flat());
}

function seatFor(
  market: Market,
  packed: PackedProblem,
  constraints: SideConstraints,
  bound: ReadonlySet<number>,
  person: number,
): Holder | undefined {
  if (bound.has(person)) return undefined;
  for (let e = packed.offset[person] as number; e < (packed.offset[person + 1] as number); e++) {
    const x = market.edge[e] as number;
    const group = x >>> 10;
    const offered = x & 1023;
    // Where only fit counts every member fits at least as well as the price says, but for one that a rule brought.
    if (packed.units.placed === 0 && !hasSideConstraints(constraints) && offered < (market.price[group] as number))
      continue;
    const holder =
      group === market.groups ? undefined : weakest(market, packed, constraints, bound, { person, group, offered });
    if (holder !== undefined) return holder;
  }
  return undefined;
}

/** The member with the least claim among those the newcomer outranks and could replace. */
function weakest(
  market: Market,
  packed: PackedProblem,
  constraints: SideConstraints,
  bound: ReadonlySet<number>,
  { person, group, offered }: { person: number; group: number; offered: number },
): Holder | undefined {
  const start = market.first[group] as number;
  const members = market.member.subarray(start, start + (market.count[group] as number));
  let found: Holder | undefined;
  for (const member of members) {
    const fit = (market.surplus[member] as number) + (market.price[group] as number);
    if (!outranks(packed, person, offered, member, fit)) continue;
    if (found !== undefined && !outranks(packed, found.person, found.fit, member, fit)) continue;
    if (bound.has(member) || market.floor[member] === PINNED_FLOOR) continue;
    if (breaksRule(constraints, group, members, member, person)) continue;
    found = { person: member, group, fit, offered };
  }
  return found;
}

function outranks(packed: PackedProblem, a: number, fitA: number, b: number, fitB: number): boolean {
  const waited = (packed.waiting[a] as number) - (packed.waiting[b] as number);
  if (fitA < fitB || waited < 0) return false;
  return fitA > fitB || waited > 0 || a < b;
}

function breaksRule(
  constraints: SideConstraints,
  group: number,
  members: Int32Array,
  leaving: number,
  coming: number,
): boolean {
  const after = members.map((member) => (member === leaving ? coming : member));
  if (constraints.apart.some(([p, q]) => (p === coming && after.includes(q)) || (q === coming && after.includes(p))))
    return true;
  return (constraints.salient[group] ?? []).some(
    (attribute) => isolates(constraints.value.get(attribute), after).length > 0,
  );
}

function swap(market: Market, person: number, { person: out, group, offered }: Holder): void {
  leaveSeat(market, out);
  market.group[out] = UNPLACED;
  market.surplus[out] = market.floor[out] as number;
  takeSeat(market, person, group);
  market.surplus[person] = offered - (market.price[group] as number);
}
