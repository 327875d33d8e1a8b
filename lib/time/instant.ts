import * as z from "zod";
import { isWithinInstants } from "./bounds.ts";
import type { TimeRule } from "./rules.ts";

/** RFC 3339 instant in UTC, to the millisecond: `2026-09-08T17:00:00.000Z`; from 1800 to 2299. */
export const Instant = z.iso
  .datetime("not-an-instant" satisfies TimeRule)
  .refine(isWithinInstants, "not-in-these-centuries" satisfies TimeRule);
export type Instant = z.infer<typeof Instant>;

/** The instant so many minutes later; earlier when negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
