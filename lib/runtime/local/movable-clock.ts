import type { Instant } from "../../time/instant.ts";
import type { Clock } from "../../use-cases/ports.ts";

/** A clock that stands still until it is moved, and never goes back. */
export type MovableClock = Clock & { readonly moveTo: (instant: Instant) => void };

/** @example const clock = movableClock("2026-09-01T09:00:00.000Z") */
export function movableClock(start: Instant): MovableClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current).toISOString(),
    moveTo: (instant) => {
      current = Math.max(current, Date.parse(instant));
    },
  };
}
