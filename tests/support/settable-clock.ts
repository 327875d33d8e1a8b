import type { Instant } from "../../lib/time/instant.ts";
import type { Clock } from "../../lib/use-cases/ports.ts";

type Span = { readonly days?: number; readonly hours?: number; readonly minutes?: number };

/** A clock that stands still until a test sets it, backwards too. */
export type SettableClock = Clock & {
  readonly set: (now: Instant) => void;
  readonly advance: (span: Span) => void;
};

export function settableClock(start: Instant): SettableClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current).toISOString(),
    set: (now) => {
      current = Date.parse(now);
    },
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      current += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}
