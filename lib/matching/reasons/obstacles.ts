import type { SmallestChange } from "../../domain/runs/match-result.ts";
import type { Rule } from "../eligibility/rule.ts";
import { RULES, ruleNamed } from "../eligibility/rules.ts";
import type { Plan } from "../plan.ts";
import { pointsFor } from "../scoring/part-tables.ts";
import { comfortRow, DOES_NOT_SUIT } from "../scoring/slots.ts";
import { hasBit } from "../scoring/verdicts.ts";

/** Changes from what asks least of people to what asks most. */
export const SMALLEST_FIRST: readonly SmallestChange["change"][] = [
  "answer-request",
  "one-more-seat",
  "more-availability",
  "other-modality",
  "one-more-member",
  "another-language",
  "lift-rule",
  "group-moves",
];

/** What stands between a person and each group, read from the rows the scorer made. */
export type Obstacles = {
  /** Rules that do not hold, by group. 0: eligible. */
  readonly count: Uint8Array;
  /** Of those, the ones nobody can be asked to change. */
  readonly fixed: Uint8Array;
  /** How much the one asked for most asks of people: its place in SMALLEST_FIRST. */
  readonly ask: Uint8Array;
  /** Points of fit, all the same; without comfort where the times do not suit. */
  readonly fit: Int16Array;
};

const EVERY_SESSION = ruleNamed("every-session");

export function obstaclesOf({ pool, scores }: Plan, person: number): Obstacles {
  const groups = pool.groups.length;
  const found = {
    count: new Uint8Array(groups),
    fixed: new Uint8Array(groups),
    ask: new Uint8Array(groups),
    fit: new Int16Array(groups),
  };
  for (const { rule, rowOf, rows } of scores.verdicts) {
    const row = rows[rowOf[person] ?? 0];
    if (row === undefined) continue;
    for (let group = 0; group < groups; group++) if (!hasBit(row, group)) addTo(found, group, rule);
  }
  const comfort = new Int16Array(groups);
  comfortRow(pool, scores.slots, person, scores.comfortOf, comfort);
  for (let group = 0; group < groups; group++) {
    const slot = comfort[scores.slots.seriesOf[group] ?? 0] ?? DOES_NOT_SUIT;
    if (slot === DOES_NOT_SUIT) addTo(found, group, EVERY_SESSION);
    found.fit[group] = pointsFor(scores.tables, person, group) + Math.max(0, slot);
  }
  return found;
}

function addTo({ count, fixed, ask }: Obstacles, group: number, { mend }: Rule): void {
  count[group] = (count[group] ?? 0) + 1;
  if (mend === undefined) fixed[group] = (fixed[group] ?? 0) + 1;
  else ask[group] = Math.max(ask[group] ?? 0, SMALLEST_FIRST.indexOf(mend.change));
}

/** The group with least in the way: nothing nobody can change, then fewest rules, then the least to ask, then fit. */
export function nearestGroup({ count, fixed, ask, fit }: Obstacles): number | undefined {
  const distance = (g: number) => (fixed[g] ?? 0) * 1e9 + (count[g] ?? 0) * 1e6 + (ask[g] ?? 0) * 1e4 - (fit[g] ?? 0);
  let best: number | undefined;
  for (let group = 0; group < count.length; group++) {
    if (best === undefined || distance(group) < distance(best)) best = group;
  }
  return best;
}

/** The rules that do not hold for a pair, in the order in which reasons name them. */
export function brokenRules({ pool }: Plan, person: number, group: number): readonly Rule[] {
  const [candidate, own] = [pool.people[person], pool.groups[group]];
  if (candidate === undefined || own === undefined) return [];
  return RULES.filter(({ holds }) => !holds(candidate, own, pool.context));
}
