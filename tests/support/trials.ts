/** Set by `npm run long`, which tries each property this many times as often. */
const TIMES = Number(process.env.TRIALS_TIMES ?? 1);

/**
 * How often a property is tried: as often as said in `npm test`, many times that in `npm run long`. With a fixed seed
 * the first trials of a long run are those of a short one.
 *
 * @example fc.assert(property, { numRuns: trials(60), seed: 2026 })
 */
export function trials(usual: number): number {
  return usual * TIMES;
}
