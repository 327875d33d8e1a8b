import { isOnHold, type SafetyState } from "./screening.ts";

const URGENCY: readonly SafetyState[] = ["ASK", "REVIEW", "URGENT_HOLD"];

/**
 * Applying again does not lift a hold: only a person's decision does. Of the person's other applications, newest
 * first, the latest that was not plainly clear decides. If it is on hold, so is this one, at the greater urgency; if
 * the person was referred on or never reached, somebody looks again.
 *
 * @example carriedHold("CLEAR", ["CLEAR", "REVIEW"]) // "REVIEW"
 */
export function carriedHold(own: SafetyState, others: readonly SafetyState[]): SafetyState {
  const latest = others.find((state) => state !== "CLEAR");
  if (latest === undefined || latest === "CLEARED") return own;
  if (!isOnHold(latest)) return own === "CLEAR" ? "REVIEW" : own;
  return URGENCY.indexOf(latest) > URGENCY.indexOf(own) ? latest : own;
}
