import type { Score } from "../problem.ts";
import { compare, gainIfStarted, scoreOf } from "../transport/dual.ts";
import { close, goBack, mayGoOn, open, remember, rememberInto, reSolve, type Search, type Snapshot } from "./trial.ts";

/** How many subsidised groups one trial may close after opening another. */
const CHAIN = 3;

/**
 * Which groups start. Closes the least viable until none is short, then holds the rest at their minimum and tries
 * single changes, each an exact re-solve nearby: start a closed group and close those it leaves in need of a subsidy
 * (a negative price), or just close one of those. Stops at the budget or when no such change helps.
 */
export function keepMinimums(search: Search): void {
  const { market, packed } = search;
  closeTheShort(search);
  for (let g = 0; g < market.groups; g++) if (market.capacity[g] !== 0) market.minimum[g] = packed.minimum[g] as number;
  let score = scoreOf(market, packed);
  const kept = remember(market);
  for (let before: Score | undefined; before !== score && mayGoOn(search); ) {
    before = score;
    score = tryStarting(search, kept, score);
    score = tryClosing(search, kept, score);
    search.report("minimums", score);
  }
}

function closeTheShort(search: Search): void {
  for (let g = leastViable(search); g >= 0; g = leastViable(search)) {
    close(search.market, g);
    reSolve(search);
  }
}

/** The open group with the smallest share of the minimum it lacks, or -1 when every one has it. */
function leastViable({ market, packed }: Search): number {
  let least = 1;
  let at = -1;
  for (let g = 0; g < market.groups; g++) {
    const needed = packed.minimum[g] as number;
    if (market.capacity[g] === 0 || (market.count[g] as number) >= needed) continue;
    const share = (market.count[g] as number) / needed;
    if (share < least) {
      least = share;
      at = g;
    }
  }
  return at;
}

function tryStarting(search: Search, kept: Snapshot, scoreSoFar: Score): Score {
  let score = scoreSoFar;
  for (const g of worthStarting(search)) {
    if (!mayGoOn(search)) break;
    if (search.market.capacity[g] !== 0) continue;
    const better = startAndAdjust(search, g, score);
    if (better === undefined) goBack(search.market, kept);
    else {
      score = better;
      rememberInto(search.market, kept);
    }
  }
  return score;
}

/** Closed groups by the most they could add at present surpluses, those that could not pay for themselves left out. */
function worthStarting({ market, packed }: Search): number[] {
  const candidates: { group: number; most: number }[] = [];
  const saved = subsidies(market);
  for (let group = 0; group < market.groups; group++) {
    if (market.capacity[group] !== 0) continue;
    const most = gainIfStarted(market, packed, market.surplus, group);
    if (most + saved > 0) candidates.push({ group, most });
  }
  return candidates.sort((a, b) => b.most - a.most || a.group - b.group).map(({ group }) => group);
}

function subsidies(market: Search["market"]): number {
  let sum = 0;
  for (let g = 0; g < market.groups; g++) {
    const price = market.price[g] as number;
    if (price < 0) sum -= price * (market.minimum[g] as number);
  }
  return sum;
}

function startAndAdjust(search: Search, group: number, before: Score): Score | undefined {
  const { market, packed } = search;
  open(market, group, packed.seats[group] as number, packed.minimum[group] as number);
  if (!reSolve(search, [group])) return undefined;
  let score = scoreOf(market, packed);
  for (let links = 0; links < CHAIN; links++) {
    const dearest = mostSubsidised(search, group);
    if (dearest < 0) break;
    const undo = remember(market);
    close(market, dearest);
    reSolve(search, []);
    const next = scoreOf(market, packed);
    if (compare(next, score) <= 0) {
      goBack(market, undo);
      break;
    }
    score = next;
  }
  return compare(score, before) > 0 ? score : undefined;
}

function mostSubsidised({ market, mustStart }: Search, except: number): number {
  let most = 0;
  let at = -1;
  for (let g = 0; g < market.groups; g++) {
    const price = market.price[g] as number;
    if (g === except || !(price < 0) || mustStart[g] === 1) continue;
    const subsidy = -price * (market.minimum[g] as number);
    if (subsidy > most) {
      most = subsidy;
      at = g;
    }
  }
  return at;
}

function tryClosing(search: Search, kept: Snapshot, scoreSoFar: Score): Score {
  const { market, packed } = search;
  let score = scoreSoFar;
  for (let g = 0; g < market.groups && mayGoOn(search); g++) {
    if (!((market.price[g] as number) < 0) || search.mustStart[g] === 1) continue;
    close(market, g);
    reSolve(search, []);
    const next = scoreOf(market, packed);
    if (compare(next, score) > 0) {
      score = next;
      rememberInto(market, kept);
    } else goBack(market, kept);
  }
  return score;
}
