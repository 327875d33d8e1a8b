import { split } from "./dual.ts";
import { edgesByGroup, type Market } from "./market.ts";
import type { PackedProblem, Units } from "./pack.ts";
import type { Rules } from "./rules.ts";

/** Who a group would take if it could choose alone, and what that gains over the members' surpluses; nobody = 0. */
export type Choice = { readonly people: readonly number[]; readonly gains: readonly number[] };

type Offer = { readonly person: number; readonly gain: number };

const NOBODY: Choice = { people: [], gains: [] };

/**
 * The best choice of one group at given surpluses, among those that keep its capacity, its minimum and, for one salient
 * attribute (the one that costs most), company for each declared value. Two to be kept together bring half their joint
 * gain each, so that neither comes for the sake of the other's share. Keep-apart is left aside: the bound stays valid.
 */
export function bestChoice(
  market: Market,
  packed: PackedProblem,
  rules: Rules,
  partner: Int32Array,
  surplus: Float64Array,
  group: number,
): Choice {
  const least = packed.minimum[group] as number;
  const most = packed.seats[group] as number;
  if (most === 0 || least > most) return NOBODY;
  const gains = gainsAt(market, surplus, group);
  if (rules.together.length > 0) shareGains(gains, market, group, partner, packed);
  let all = 0;
  let gaining = 0;
  for (let k = 0; k < gains.length; k++) {
    if (!((gains[k] as number) > 0)) continue;
    all += gains[k] as number;
    gaining++;
  }
  if (gaining === 0) return NOBODY;
  const values = (rules.salient[group] ?? []).flatMap((attribute) => rules.value.get(attribute) ?? []);
  if (values.length === 0) {
    // Who would cost the group more than all others bring it is left out: no choice with them gains.
    const offers = bestOffers(market, gains, group, { floor: gaining >= least ? 0 : -all, most, value: undefined });
    return pick(offers.get(-1) ?? [], least);
  }
  const choices = values.map((value) =>
    pickInCompany(bestOffers(market, gains, group, { floor: -all, most, value }), least, most),
  );
  return choices.reduce((least, next) => (sumOf(next) < sumOf(least) ? next : least));
}

function sumOf({ gains }: Choice): number {
  return gains.reduce((sum, gain) => sum + gain, 0);
}

function gainsAt(market: Market, surplus: Float64Array, group: number): Float64Array {
  const { offset, edge } = edgesByGroup(market);
  const start = offset[group] as number;
  const gains = new Float64Array((offset[group + 1] as number) - start);
  for (let k = 0; k < gains.length; k++) {
    const x = edge[start + k] as number;
    const person = x >>> 10;
    gains[k] = person === market.people ? Number.NEGATIVE_INFINITY : (x & 1023) - (surplus[person] as number);
  }
  return gains;
}

/** By value declared, the offers above `floor` that gain most, most first, as many as there are seats. */
function bestOffers(
  market: Market,
  gains: Float64Array,
  group: number,
  { floor, most, value }: { floor: number; most: number; value: Int32Array | undefined },
): Map<number, Offer[]> {
  const { offset, edge } = edgesByGroup(market);
  const start = offset[group] as number;
  const found = new Map<number, Offer[]>();
  for (let k = 0; k < gains.length; k++) {
    const gain = gains[k] as number;
    if (!(gain > floor)) continue;
    const person = (edge[start + k] as number) >>> 10;
    const held = value === undefined ? -1 : (value[person] as number);
    const equals = found.get(held);
    if (equals === undefined) found.set(held, [{ person, gain }]);
    else if (equals.length < most || gain > (equals[most - 1] as Offer).gain) insert(equals, { person, gain }, most);
  }
  return found;
}

function insert(offers: Offer[], offer: Offer, most: number): void {
  let at = offers.length < most ? offers.length : most - 1;
  for (; at > 0 && (offers[at - 1] as Offer).gain < offer.gain; at--) offers[at] = offers[at - 1] as Offer;
  offers[at] = offer;
}

/** Half each, unless that would mix people or days with fit; nobody of a pair of whom only one may be in the group. */
function shareGains(
  gains: Float64Array,
  market: Market,
  group: number,
  partner: Int32Array,
  packed: PackedProblem,
): void {
  const { offset, edge } = edgesByGroup(market);
  const start = offset[group] as number;
  const seen = new Map<number, number>();
  for (let k = 0; k < gains.length; k++) {
    const person = (edge[start + k] as number) >>> 10;
    const other = partner[person] ?? -1;
    if (other < 0) continue;
    const at = seen.get(other);
    seen.set(person, k);
    if (at === undefined) continue;
    if (alike(gains[k] as number, gains[at] as number, packed.units)) {
      const half = ((gains[k] as number) + (gains[at] as number)) / 2;
      gains[k] = half;
      gains[at] = half;
    }
  }
  for (const [person, k] of seen) if (!seen.has(partner[person] as number)) gains[k] = Number.NEGATIVE_INFINITY;
}

function alike(a: number, b: number, units: Units): boolean {
  const [first, second] = [split(a, units), split(b, units)];
  return first.placed === second.placed && first.waiting === second.waiting;
}

function pick(offers: readonly Offer[], least: number): Choice {
  if (offers.length < least) return NOBODY;
  return worthwhile(offers.filter(({ gain }, k) => k < least || gain > 0));
}

function worthwhile(taken: readonly Offer[]): Choice {
  const sum = taken.reduce((total, { gain }) => total + gain, 0);
  return sum > 0 ? { people: taken.map(({ person }) => person), gains: taken.map(({ gain }) => gain) } : NOBODY;
}

/** Exact over how many of each value: none or at least two; of those who declared nothing, any number. */
function pickInCompany(offers: ReadonlyMap<number, readonly Offer[]>, least: number, most: number): Choice {
  const classes = [...offers].sort(([a], [b]) => a - b);
  let best: (readonly Offer[] | undefined)[] = [[]];
  let sums: number[] = [0];
  for (const [held, own] of classes) {
    const nextBest: (readonly Offer[] | undefined)[] = [];
    const nextSums: number[] = [];
    for (let had = 0; had < best.length; had++) {
      const base = best[had];
      if (base === undefined) continue;
      let sum = sums[had] as number;
      for (let k = 0; k <= own.length && had + k <= most; k++) {
        if (k > 0) sum += (own[k - 1] as Offer).gain;
        if (k === 1 && held >= 0) continue;
        if (nextBest[had + k] !== undefined && sum <= (nextSums[had + k] as number)) continue;
        nextBest[had + k] = [...base, ...own.slice(0, k)];
        nextSums[had + k] = sum;
      }
    }
    best = nextBest;
    sums = nextSums;
  }
  let at = -1;
  for (let n = least; n < best.length; n++)
    if (best[n] !== undefined && (at < 0 || (sums[n] as number) > (sums[at] as number))) at = n;
  return at < 0 ? NOBODY : worthwhile(best[at] ?? []);
}

/** Each other's number for those to be kept together, -1 for the rest. In a chain, the last pair counts. */
export function partners(people: number, rules: Rules): Int32Array {
  const partner = new Int32Array(people).fill(-1);
  for (const [p, q] of rules.together) {
    if ((partner[p] as number) >= 0 || (partner[q] as number) >= 0) continue;
    partner[p] = q;
    partner[q] = p;
  }
  return partner;
}
