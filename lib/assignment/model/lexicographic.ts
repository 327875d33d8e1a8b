import type { Score } from "../problem.ts";

/**
 * Scores as one whole number that compares and adds up as they do, key by key, however many are added: no sum of fits
 * reaches a day, and no sum of days a person. The solver's own one number is fast and is mixed up by long sums.
 */
const DAY = 1n << 60n;
const PERSON = 1n << 120n;

export function toLexicographic({ placed, waiting, fit }: Score): bigint {
  return BigInt(placed) * PERSON + BigInt(waiting) * DAY + BigInt(fit);
}

export function fromLexicographic(value: bigint): Score {
  const placed = nearest(value, PERSON);
  const rest = value - placed * PERSON;
  const waiting = nearest(rest, DAY);
  return { placed: Number(placed), waiting: Number(waiting), fit: Number(rest - waiting * DAY) };
}

function nearest(value: bigint, unit: bigint): bigint {
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return (value + half) / unit;
}
