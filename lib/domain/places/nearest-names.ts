const MOST = 3;
/** Below it, too many other names are as near. */
const SHORTEST = 4;

/**
 * The codes of the names nearest to one that is misspelt by a letter or, in a long name, two: at most three, nearest
 * first.
 *
 * @example nearestNames("germny", new Map([["germany", "DE"]])) // ["DE"]
 */
export function nearestNames(given: string, codes: ReadonlyMap<string, string>): readonly string[] {
  if (given.length < SHORTEST || given.length > 60) return [];
  const allowed = given.length < 8 ? 1 : 2;
  const near = [...codes]
    .filter(([name]) => Math.abs(name.length - given.length) <= allowed && name.length >= SHORTEST)
    .map(([name, code]) => ({ code, distance: editDistance(given, name) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance);
  return [...new Set(near.map(({ code }) => code))].slice(0, MOST);
}

/** Letters to change, add, leave out or swap with the next (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const swap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swap ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = next;
  }
  return last[to.length] ?? 0;
}
