import type { Instant } from "../../time/instant.ts";
import type { Clock } from "../../use-cases/ports.ts";

/** A clock that stands still until it is moved, and never goes back. */
export type MovableClock = Clock & { readonly moveTo: (instant: Instant) => void };

/**
 * `keep` is told of each time before the clock shows it, so that what is kept is never behind what was done by it.
 *
 * @example const clock = movableClock("2026-09-01T09:00:00.000Z")
 */
export function movableClock(start: Instant, keep: (instant: Instant) => void = () => {}): MovableClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current).toISOString(),
    moveTo: (instant) => {
      const next = Math.max(current, Date.parse(instant));
      if (next > current) keep(new Date(next).toISOString());
      current = next;
    },
  };
}
