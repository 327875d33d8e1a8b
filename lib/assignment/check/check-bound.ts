import type { Assignment, Problem, Score } from "../problem.ts";
import { edgesOf } from "./check-edges.ts";

/**
 * What the surpluses of an answer prove: everyone's surplus, plus for each group the most it could gain over the
 * surpluses of those it takes. All in halves, as two to be kept together bring half their joint gain each.
 */
export function recomputedBound(problem: Problem, answer: Assignment): Score {
  const surplus = (person: number): Score => ({
    placed: answer.surplus.placed[person] ?? 0,
    waiting: answer.surplus.waiting[person] ?? 0,
    fit: answer.surplus.fit[person] ?? 0,
  });
  const pinned = pinnedWithCompanions(problem);
  let sum = ZERO;
  for (let person = 0; person < problem.people; person++) {
    const own = surplus(person);
    if (!pinned.has(person) && order(own, ZERO) < 0) return NOTHING_PROVEN;
    sum = add(sum, twice(own));
  }
  const byGroup = Map.groupBy(edgesOf(problem), ([, group]) => group);
  for (const [group, edges] of byGroup) {
    const gains = edges
      .filter(([person]) => (pinned.get(person) ?? group) === group)
      .map(([person, , fit]): PersonGain => ({ person, gain: less(worth(problem, person, fit), surplus(person)) }));
    sum = add(sum, bestChoice(problem, group, shared(problem, gains)));
  }
  return { placed: Math.floor(sum.placed / 2), waiting: Math.floor(sum.waiting / 2), fit: Math.floor(sum.fit / 2) };
}

/** Who is to be kept together with someone pinned has no other choice either, so their surplus may be negative too. */
function pinnedWithCompanions(problem: Problem): Map<number, number> {
  const pinned = new Map((problem.pins ?? []).map(([person, group]) => [person, group]));
  for (let before = -1; before !== pinned.size; ) {
    before = pinned.size;
    for (const [p, q] of problem.together ?? []) {
      const group = pinned.get(p) ?? pinned.get(q);
      if (group !== undefined) pinned.set(p, pinned.get(p) ?? group).set(q, pinned.get(q) ?? group);
    }
  }
  return pinned;
}

/** What a group gains over a person's surplus by taking them: in whole units; after `shared`, in halves. */
type PersonGain = { readonly person: number; readonly gain: Score };

const ZERO: Score = { placed: 0, waiting: 0, fit: 0 };
const NOTHING_PROVEN: Score = { placed: Number.POSITIVE_INFINITY, waiting: 0, fit: 0 };

function worth(problem: Problem, person: number, fit: number): Score {
  return problem.objective === "best_fit"
    ? { ...ZERO, fit }
    : { placed: 1, waiting: problem.waiting?.[person] ?? 0, fit };
}

/** Half their joint gain each, unless that would mix people or days with fit; nothing where only one of them may be. */
function shared(problem: Problem, gains: readonly PersonGain[]): PersonGain[] {
  const own = new Map(gains.map(({ person, gain }) => [person, gain]));
  const half = new Map<number, Score>();
  const taken = new Set<number>();
  for (const [p, q] of problem.together ?? []) {
    if (taken.has(p) || taken.has(q)) continue;
    taken.add(p).add(q);
    const [a, b] = [own.get(p), own.get(q)];
    if (a === undefined) own.delete(q);
    if (b === undefined) own.delete(p);
    if (a === undefined || b === undefined || a.placed !== b.placed || a.waiting !== b.waiting) continue;
    half.set(p, add(a, b)).set(q, add(a, b));
  }
  return [...own].map(([person, gain]) => ({ person, gain: half.get(person) ?? twice(gain) }));
}

/**
 * The best of taking nobody and of every number from the minimum to the seats. Company is kept for one salient
 * attribute at a time: the least of those bests is a bound as well.
 */
function bestChoice(problem: Problem, group: number, gains: readonly PersonGain[]): Score {
  const attributes = (problem.salient ?? []).flatMap(([at, of]) => (at === group ? [of] : []));
  const bests = (attributes.length === 0 ? [undefined] : attributes).map((attribute) => {
    const sums = bestByNumber(classes(problem, attribute, gains), problem.capacity[group] ?? 0);
    const allowed = sums.filter(
      (sum, number) => sum !== undefined && number >= Math.max(1, problem.minimum?.[group] ?? 0),
    );
    return allowed.reduce((best: Score, sum) => (sum !== undefined && order(sum, best) > 0 ? sum : best), ZERO);
  });
  return bests.reduce((least, next) => (order(next, least) < 0 ? next : least));
}

type Class = { readonly mayBeAlone: boolean; readonly gains: readonly Score[] };

function classes(problem: Problem, attribute: number | undefined, gains: readonly PersonGain[]): Class[] {
  const held = new Map<number, number>();
  for (const [person, of, value] of problem.values ?? []) if (of === attribute) held.set(person, value);
  return [...Map.groupBy(gains, ({ person }) => held.get(person))].map(([value, own]) => ({
    mayBeAlone: value === undefined,
    gains: own.map(({ gain }) => gain).sort((a, b) => order(b, a)),
  }));
}

function bestByNumber(all: readonly Class[], most: number): (Score | undefined)[] {
  let best: (Score | undefined)[] = [ZERO];
  for (const { mayBeAlone, gains } of all) {
    const next: (Score | undefined)[] = [];
    best.forEach((base, had) => {
      let sum = base;
      for (let k = 0; sum !== undefined && had + k <= most && k <= gains.length; k++) {
        if (k > 0) sum = add(sum, gains[k - 1] ?? ZERO);
        const before = next[had + k];
        if ((k !== 1 || mayBeAlone) && (before === undefined || order(sum, before) > 0)) next[had + k] = sum;
      }
    });
    best = next;
  }
  return best;
}

function add(a: Score, b: Score): Score {
  return { placed: a.placed + b.placed, waiting: a.waiting + b.waiting, fit: a.fit + b.fit };
}

function less(a: Score, b: Score): Score {
  return { placed: a.placed - b.placed, waiting: a.waiting - b.waiting, fit: a.fit - b.fit };
}

function twice(a: Score): Score {
  return add(a, a);
}

function order(a: Score, b: Score): number {
  return a.placed - b.placed || a.waiting - b.waiting || a.fit - b.fit;
}
