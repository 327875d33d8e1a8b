/** Set by `npm run long`, which tries each property many times as often, and by `npm run quick`, a tenth as often. */
const TIMES = Number(process.env.TRIALS_TIMES ?? 1);

/**
 * How often a property is tried: as often as said in `npm test`, but at least once. With a fixed seed
 * the first trials of a long run are those of a short one.
 *
 * @example fc.assert(property, { numRuns: trials(60), seed: 2026 })
 */
export function trials(usual: number): number {
  return Math.max(1, Math.round(usual * TIMES));
}
