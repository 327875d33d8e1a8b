import type { MatchResult } from "./match-result.ts";

/** Whole days of waiting, both ends included; without an end in the last band. */
export type WaitSpan = { readonly from: number; readonly to: number | undefined };
export type WaitBand = WaitSpan & { readonly placed: number; readonly unplaced: number };

/** People by how long they have waited: four even bands up to `fullAfterDays`, and one beyond it, which is flagged. */
export function waitBands(result: MatchResult, fullAfterDays: number): readonly WaitBand[] {
  const width = Math.ceil(fullAfterDays / 4);
  const edges = [0, 1, 2, 3].map((index) => ({
    from: index * width + (index > 0 ? 1 : 0),
    to: Math.min(fullAfterDays, (index + 1) * width),
  }));
  const bands = edges.filter(({ from, to }) => from <= to);
  const count = (waits: readonly { waitedDays: number }[], from: number, to: number) =>
    waits.filter(({ waitedDays }) => Math.floor(waitedDays) >= from && Math.floor(waitedDays) <= to).length;
  const bandOf = (from: number, to: number | undefined) => ({
    from,
    to,
    placed: count(result.placed, from, to ?? Number.POSITIVE_INFINITY),
    unplaced: count(result.unplaced, from, to ?? Number.POSITIVE_INFINITY),
  });
  return [...bands.map(({ from, to }) => bandOf(from, to)), bandOf(fullAfterDays + 1, undefined)];
}

/** Unplaced people whose wait earns no more points: a coordinator should look at them. Longest first. */
export function flaggedWaits(result: MatchResult, fullAfterDays: number): MatchResult["unplaced"] {
  return result.unplaced
    .filter(({ waitedDays }) => Math.floor(waitedDays) > fullAfterDays)
    .toSorted((a, b) => b.waitedDays - a.waitedDays);
}
