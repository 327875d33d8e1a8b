import type { Market } from "../model/market.ts";
import type { PackedProblem } from "../model/pack.ts";
import { auction, loosenDiscontent } from "./auction.ts";
import { placeLoose } from "./augment.ts";
import { fillDeficits } from "./deficit.ts";
import { lowerToLeast } from "./least-prices.ts";
import { askLevels } from "./levels.ts";

/**
 * From nothing to the best seating under capacities: auction for a start, then exact repair. False if a minimum in
 * force cannot be filled.
 */
export function optimise(market: Market, packed: PackedProblem): boolean {
  if (packed.units.placed > 0) askLevels(market, packed);
  auction(market);
  loosenDiscontent(market);
  const filled = reoptimise(market);
  lowerToLeast(market);
  return filled;
}

/** Makes the seating best again after people were loosened or groups opened. False if a minimum cannot be filled. */
export function reoptimise(market: Market, short?: readonly number[]): boolean {
  placeLoose(market);
  return fillDeficits(market, short);
}
