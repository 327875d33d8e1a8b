import { seededRandom } from "../../support/seeded-ids.ts";

/** Chance that falls the same way each time: one seed a life, and of it one for each invocation. */
export type Dice = {
  readonly below: (most: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(of: readonly [T, ...T[]]) => T;
  /** undefined: there is none. */
  readonly any: <T>(of: readonly T[]) => T | undefined;
  /** Of its own, so that what is thrown there moves nothing here. */
  readonly fork: () => Dice;
};

/** Apart, so that neighbouring seeds have nothing in common. */
const SPREAD = 2_654_435_761;

export function diceOf(seed: number): Dice {
  const random = seededRandom((seed * SPREAD) % 2 ** 32);
  random();
  const below = (most: number) => Math.floor(random() * most);
  return {
    below,
    chance: (share) => random() < share,
    pick: (of) => of[below(of.length)] ?? of[0],
    any: (of) => of[below(of.length)],
    fork: () => diceOf(below(2 ** 31) + 1),
  };
}
