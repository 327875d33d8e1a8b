import { edgesByGroup, type Market } from "../model/market.ts";
import type { PackedProblem, Units } from "../model/pack.ts";
import type { SideConstraints } from "../model/side-constraints.ts";
import { split } from "../transport/dual.ts";

/** Who a group would take if it could choose alone, and what that gains over the members' surpluses; nobody = 0. */
type Choice = { readonly people: readonly number[]; readonly gains: readonly number[] };

/** The best choice of a group at given surpluses. */
export type Choose = (surplus: Float64Array, group: number) => Choice;

/** Someone a group could take, and what it gains over their surplus by that. */
type PersonGain = { readonly person: number; readonly gain: number };

const NOBODY: Choice = { people: [], gains: [] };

/**
 * The best choice of each group at any surpluses, among those that keep its capacity, its minimum and, for one salient
 * attribute (the one that costs most), company for each declared value. Two to be kept together bring half their joint
 * gain each, so that neither comes for the sake of the other's share. Keep-apart is left aside: the bound stays valid.
 * Made for a market as it stands, and used many times: it remembers where in a group's list each one's partner is.
 */
export function openChoices(market: Market, packed: PackedProblem, constraints: SideConstraints): Choose {
  const { offset, edge } = edgesByGroup(market);
  const mates = constraints.together.length > 0 ? matesOf(market, partners(market.people, constraints)) : undefined;
  const gains = new Float64Array(edge.length);
  return (surplus, group) => {
    const least = packed.minimum[group] as number;
    const most = packed.seats[group] as number;
    if (most === 0 || least > most) return NOBODY;
    const [start, end] = [offset[group] as number, offset[group + 1] as number];
    for (let e = start; e < end; e++) gains[e] = gainOf(market, surplus, edge[e] as number);
    if (mates !== undefined) shareGains(gains, mates, start, end, packed.units);
    let all = 0;
    let gaining = 0;
    for (let e = start; e < end; e++) {
      if (!((gains[e] as number) > 0)) continue;
      all += gains[e] as number;
      gaining++;
    }
    if (gaining === 0) return NOBODY;
    const span = { edge, gains, start, end, most };
    const values = (constraints.salient[group] ?? []).flatMap((attribute) => constraints.value.get(attribute) ?? []);
    if (values.length === 0) {
      // Who would cost the group more than all others bring it is left out: no choice with them gains.
      const largest = largestGains(span, gaining >= least ? 0 : -all, undefined);
      return pick(largest.get(-1) ?? [], least);
    }
    const choices = values.map((value) => pickInCompany(largestGains(span, -all, value), least, most));
    return choices.reduce((least, next) => (sumOf(next) < sumOf(least) ? next : least));
  };
}

function sumOf({ gains }: Choice): number {
  return gains.reduce((sum, gain) => sum + gain, 0);
}

function gainOf(market: Market, surplus: Float64Array, x: number): number {
  const person = x >>> 10;
  return person === market.people ? Number.NEGATIVE_INFINITY : (x & 1023) - (surplus[person] as number);
}

type Span = {
  readonly edge: Int32Array;
  readonly gains: Float64Array;
  readonly start: number;
  readonly end: number;
  readonly most: number;
};

/** By value declared, the people whose gain is above `floor` and largest, largest first, as many as there are seats. */
function largestGains(
  { edge, gains, start, end, most }: Span,
  floor: number,
  value: Int32Array | undefined,
): Map<number, PersonGain[]> {
  const found = new Map<number, PersonGain[]>();
  for (let e = start; e < end; e++) {
    const gain = gains[e] as number;
    if (!(gain > floor)) continue;
    const person = (edge[e] as number) >>> 10;
    const held = value === undefined ? -1 : (value[person] as number);
    const equals = found.get(held);
    if (equals === undefined) found.set(held, [{ person, gain }]);
    else if (equals.length < most || gain > (equals[most - 1] as PersonGain).gain)
      insert(equals, { person, gain }, most);
  }
  return found;
}

function insert(largest: PersonGain[], next: PersonGain, most: number): void {
  let at = largest.length < most ? largest.length : most - 1;
  for (; at > 0 && (largest[at - 1] as PersonGain).gain < next.gain; at--) largest[at] = largest[at - 1] as PersonGain;
  largest[at] = next;
}

/** No partner; and one who is in no edge of the group. */
const ALONE = -1;
const WITHOUT = -2;

/** For each edge, by group, the edge of the person's partner to the same group. */
function matesOf(market: Market, partner: Int32Array): Int32Array {
  const { offset, edge } = edgesByGroup(market);
  const mates = new Int32Array(edge.length).fill(ALONE);
  for (let group = 0; group < market.groups; group++) {
    const seen = new Map<number, number>();
    for (let e = offset[group] as number; e < (offset[group + 1] as number); e++) {
      const person = (edge[e] as number) >>> 10;
      const other = partner[person] ?? ALONE;
      if (other < 0) continue;
      const at = seen.get(other);
      seen.set(person, e);
      mates[e] = at ?? WITHOUT;
      if (at !== undefined) mates[at] = e;
    }
  }
  return mates;
}

/** Half each, unless that would mix people or days with fit; nobody of a pair of whom only one may be in the group. */
function shareGains(gains: Float64Array, mates: Int32Array, start: number, end: number, units: Units): void {
  for (let e = start; e < end; e++) {
    const mate = mates[e] as number;
    if (mate === WITHOUT) gains[e] = Number.NEGATIVE_INFINITY;
    if (mate < e) continue;
    if (!alike(gains[e] as number, gains[mate] as number, units)) continue;
    const half = ((gains[e] as number) + (gains[mate] as number)) / 2;
    gains[e] = half;
    gains[mate] = half;
  }
}

function alike(a: number, b: number, units: Units): boolean {
  if (units.placed === 0) return true;
  const [first, second] = [split(a, units), split(b, units)];
  return first.placed === second.placed && first.waiting === second.waiting;
}

function pick(largest: readonly PersonGain[], least: number): Choice {
  if (largest.length < least) return NOBODY;
  return worthwhile(largest.filter(({ gain }, k) => k < least || gain > 0));
}

function worthwhile(taken: readonly PersonGain[]): Choice {
  const sum = taken.reduce((total, { gain }) => total + gain, 0);
  return sum > 0 ? { people: taken.map(({ person }) => person), gains: taken.map(({ gain }) => gain) } : NOBODY;
}

/**
 * Exact over how many of each value: none or at least two; of those who declared nothing, any number. `sums[n]` is the
 * best with n people so far, `took[c][n]` how many of class c are in it.
 */
function pickInCompany(largest: ReadonlyMap<number, readonly PersonGain[]>, least: number, most: number): Choice {
  const classes = [...largest].sort(([a], [b]) => a - b);
  let sums = new Float64Array(most + 1).fill(Number.NEGATIVE_INFINITY);
  sums[0] = 0;
  const took = classes.map(([held, own]) => {
    const counts = new Int32Array(most + 1);
    const next = sums.slice();
    for (let had = 0; had <= most; had++) {
      let sum = sums[had] as number;
      if (sum === Number.NEGATIVE_INFINITY) continue;
      for (let k = 1; k <= own.length && had + k <= most; k++) {
        sum += (own[k - 1] as PersonGain).gain;
        if ((k === 1 && held >= 0) || sum <= (next[had + k] as number)) continue;
        next[had + k] = sum;
        counts[had + k] = k;
      }
    }
    sums = next;
    return counts;
  });
  let at = least;
  for (let n = least; n <= most; n++) if ((sums[n] as number) > (sums[at] as number)) at = n;
  if (sums[at] === Number.NEGATIVE_INFINITY) return NOBODY;
  const taken: (readonly PersonGain[])[] = [];
  for (let c = classes.length - 1; c >= 0; c--) {
    const count = took[c]?.[at] ?? 0;
    taken.unshift(classes[c]?.[1].slice(0, count) ?? []);
    at -= count;
  }
  return worthwhile(taken.flat());
}

/** Each other's number for those to be kept together, -1 for the rest. In a chain, the last pair counts. */
function partners(people: number, constraints: SideConstraints): Int32Array {
  const partner = new Int32Array(people).fill(ALONE);
  for (const [p, q] of constraints.together) {
    if ((partner[p] as number) >= 0 || (partner[q] as number) >= 0) continue;
    partner[p] = q;
    partner[q] = p;
  }
  return partner;
}
