import type { GroupOutcome } from "./match-result.ts";

/** What needs a decision comes first. */
const OUTCOME_ORDER: readonly GroupOutcome["outcome"][] = ["below-minimum", "nobody-fits", "seats-left", "full"];

export function byNeedOfDecision(a: GroupOutcome, b: GroupOutcome): number {
  return OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome);
}
