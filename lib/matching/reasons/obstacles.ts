import type { Rule } from "../eligibility/rule.ts";
import { RULES } from "../eligibility/rules.ts";
import type { Plan } from "../plan.ts";
import { pointsFor } from "../scoring/part-tables.ts";
import { comfortRow, DOES_NOT_SUIT } from "../scoring/slots.ts";
import { hasBit } from "../scoring/verdicts.ts";

/** What stands between a person and each group, read from the rows the scorer made. */
export type Obstacles = {
  /** Rules that do not hold, by group. 0: eligible. */
  readonly count: Uint8Array;
  /** Of those, the ones nobody can be asked to change. */
  readonly fixed: Uint8Array;
  /** Points of fit, all the same. */
  readonly fit: Int16Array;
};

export function obstaclesOf({ pool, scores }: Plan, person: number): Obstacles {
  const groups = pool.groups.length;
  const [count, fixed, fit] = [new Uint8Array(groups), new Uint8Array(groups), new Int16Array(groups)];
  const comfort = new Int16Array(groups);
  comfortRow(pool, scores.slots, person, scores.comfortOf, comfort);
  for (let group = 0; group < groups; group++) {
    for (const { rule, rowOf, rows } of scores.verdicts) {
      const row = rows[rowOf[person] ?? 0];
      if (row === undefined || hasBit(row, group)) continue;
      count[group] = (count[group] ?? 0) + 1;
      if (rule.mend === undefined) fixed[group] = (fixed[group] ?? 0) + 1;
    }
    const slot = comfort[scores.slots.seriesOf[group] ?? 0] ?? DOES_NOT_SUIT;
    if (slot === DOES_NOT_SUIT) count[group] = (count[group] ?? 0) + 1;
    fit[group] = pointsFor(scores.tables, person, group) + Math.max(0, slot);
  }
  return { count, fixed, fit };
}

/** The group with least in the way: nothing nobody can change, then fewest rules, then the best fit. */
export function nearestGroup({ count, fixed, fit }: Obstacles): number | undefined {
  let best: number | undefined;
  for (let group = 0; group < count.length; group++) {
    if (best === undefined || isNearer(group, best)) best = group;
  }
  return best;

  function isNearer(a: number, b: number): boolean {
    const order =
      (fixed[a] ?? 0) - (fixed[b] ?? 0) || (count[a] ?? 0) - (count[b] ?? 0) || (fit[b] ?? 0) - (fit[a] ?? 0);
    return order < 0;
  }
}

/** The rules that do not hold for a pair, in the order in which reasons name them. */
export function brokenRules({ pool }: Plan, person: number, group: number): readonly Rule[] {
  const [candidate, own] = [pool.people[person], pool.groups[group]];
  if (candidate === undefined || own === undefined) return [];
  return RULES.filter(({ holds }) => !holds(candidate, own, pool.context));
}
