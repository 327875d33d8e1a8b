import { fromLexicographic, toLexicographic } from "../model/lexicographic.ts";
import { edgesByGroup } from "../model/market.ts";
import type { SideConstraints } from "../model/side-constraints.ts";
import type { Search } from "../search/trial.ts";
import { type DualBound, scoreColumns, split } from "../transport/dual.ts";

/**
 * What these surpluses prove, added up key by key and in halves, as whoever checks the answer adds it up: everyone's
 * surplus, and for each group the most it gains over the surpluses of those it takes.
 */
export function evaluateBound(search: Search, constraints: SideConstraints, surplus: Float64Array): DualBound {
  const { market, packed } = search;
  const above = (person: number): number => (surplus[person] as number) - (packed.floor[person] as number);
  const own = Array.from({ length: market.people }, (_, person) => toLexicographic(split(above(person), packed.units)));
  let doubled = own.reduce((sum, one) => sum + 2n * one, 0n);
  const mate = matesOf(market.people, constraints);
  for (let g = 0; g < market.groups; g++)
    doubled += mostGainedBy(search, constraints, g, gainsIn(search, g, own, mate));
  const { placed, waiting, fit } = fromLexicographic(doubled);
  return {
    surplus: scoreColumns(market.people, above, packed.units),
    proof: "surplus",
    // Only fits are halved: see `sharedOut`.
    bound: { placed: placed / 2, waiting: waiting / 2, fit: Math.floor(fit / 2) },
  };
}

/** Each other's number for two to be kept together, -1 for the rest. In a chain, the first pair counts. */
function matesOf(people: number, { together }: SideConstraints): Int32Array {
  const mate = new Int32Array(people).fill(-1);
  for (const [p, q] of together) {
    if (mate[p] !== -1 || mate[q] !== -1) continue;
    mate[p] = q;
    mate[q] = p;
  }
  return mate;
}

/** By person, twice what the group gains over their surplus by taking them. */
type Gains = ReadonlyMap<number, bigint>;

function gainsIn({ market, packed }: Search, group: number, own: readonly bigint[], mate: Int32Array): Gains {
  const { offset, edge } = edgesByGroup(market);
  const gains = new Map<number, bigint>();
  for (let e = offset[group] as number; e < (offset[group + 1] as number); e++) {
    const person = (edge[e] as number) >>> 10;
    if (person === market.people) continue;
    const fit = (edge[e] as number) & 1023;
    const placed = packed.units.placed === 0 ? 0 : 1;
    const worth = toLexicographic({ placed, waiting: placed * (packed.waiting[person] as number), fit });
    gains.set(person, 2n * (worth - (own[person] as bigint)));
  }
  return sharedOut(gains, mate);
}

/** Half their joint gain each, unless that would halve people or days; nobody of a pair of whom only one may come. */
function sharedOut(gains: Gains, mate: Int32Array): Gains {
  const shared = new Map<number, bigint>();
  for (const [person, gain] of gains) {
    const other = mate[person] as number;
    const others = gains.get(other);
    if (other !== -1 && others === undefined) continue;
    shared.set(person, others !== undefined && alike(gain, others) ? (gain + others) / 2n : gain);
  }
  return shared;
}

function alike(a: bigint, b: bigint): boolean {
  const [first, second] = [fromLexicographic(a), fromLexicographic(b)];
  return first.placed === second.placed && first.waiting === second.waiting;
}

/** Nobody, or from the minimum to the seats; with company for one declared attribute, the one that costs most. */
function mostGainedBy({ packed }: Search, constraints: SideConstraints, group: number, gains: Gains): bigint {
  const least = Math.max(1, packed.minimum[group] as number);
  const most = packed.seats[group] as number;
  if (![...gains.values()].some((gain) => gain > 0n)) return 0n;
  const values = (constraints.salient[group] ?? []).flatMap((attribute) => constraints.value.get(attribute) ?? []);
  const bests = (values.length === 0 ? [undefined] : values).map((value) => {
    const sums = bestByNumber(byValue(gains, value), most);
    return sums.reduce((best, sum, number) => (number >= least && sum > best ? sum : best), 0n);
  });
  return bests.reduce((least, next) => (next < least ? next : least));
}

/** The gains of those who hold each value, largest first; under -1, of those who declared none. */
function byValue(gains: Gains, value: Int32Array | undefined): ReadonlyMap<number, readonly bigint[]> {
  const holders = Map.groupBy(gains, ([person]) => value?.[person] ?? -1);
  return new Map([...holders].map(([held, own]) => [held, own.map(([, gain]) => gain).sort(descending)]));
}

const descending = (a: bigint, b: bigint): number => (a > b ? -1 : a < b ? 1 : 0);

/** Below every sum of gains: that many cannot be taken. */
const NEVER = -(1n << 200n);

/** The most that taking exactly so many gains; of those who hold one value none, or two at least. */
function bestByNumber(holders: ReadonlyMap<number, readonly bigint[]>, most: number): readonly bigint[] {
  let best: bigint[] = Array.from({ length: most + 1 }, (_, number) => (number === 0 ? 0n : NEVER));
  for (const [held, gains] of holders) {
    const next = [...best];
    for (let had = 0; had < most; had++) {
      let sum = best[had] as bigint;
      if (sum === NEVER) continue;
      for (let k = 1; k <= gains.length && had + k <= most; k++) {
        sum += gains[k - 1] as bigint;
        if ((k > 1 || held === -1) && sum > (next[had + k] as bigint)) next[had + k] = sum;
      }
    }
    best = next;
  }
  return best;
}
