import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";

/** Longer than a sender may run, so that a lease that ran out means a sender that died. */
const LEASE_MINUTES = 3;

export function isOver(leaseUntil: Instant | undefined, now: Instant): boolean {
  return leaseUntil === undefined || leaseUntil <= now;
}

export function leaseFrom(deps: Deps): Instant {
  return addMinutes(deps.clock.now(), LEASE_MINUTES);
}
