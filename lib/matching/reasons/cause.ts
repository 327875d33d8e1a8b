import { declaredValue } from "../../domain/intake/withheld.ts";
import type { AssignmentReason } from "../../domain/runs/match-result.ts";
import { heldValues } from "../composition.ts";
import type { Plan } from "../plan.ts";
import { seatsLeft, staysClosed } from "../plan.ts";
import { choicesOf, NOWHERE } from "../seating.ts";

/** Why a person has no seat, and the group (and, for a pair, the other person) it is about. */
export type Cause = {
  readonly because: AssignmentReason;
  readonly group: number | undefined;
  readonly other?: number;
  readonly attribute?: string;
};

export function causeOf(plan: Plan, person: number): Cause {
  const candidate = plan.pool.people[person];
  if (candidate !== undefined && plan.pool.context.exclusions.get(candidate.caseCode) === "all") {
    return { because: "excluded", group: undefined };
  }
  const choices = [...choicesOf(plan.scores.edges, person)].sort((a, b) => b.fit - a.fit);
  const best = choices[0]?.group;
  if (best === undefined) return { because: "no-eligible-group", group: undefined };
  const partner = partnerOf(plan, person);
  if (partner !== undefined) return { because: "keep-together", group: best, other: partner };
  const groups = choices.map(({ group }) => group);
  const roomy = groups.filter((group) => !staysClosed(plan, group) && seatsLeft(plan, group) > 0);
  for (const group of roomy) {
    const rule = sideRule(plan, person, group);
    if (rule !== undefined) return rule;
  }
  return withoutSideRule(plan, groups, best);
}

function withoutSideRule(plan: Plan, groups: readonly number[], best: number): Cause {
  const full = groups.find((group) => !staysClosed(plan, group) && (plan.pool.groups[group]?.freeSeats ?? 0) > 0);
  if (full !== undefined) return { because: "outbid", group: full };
  const closed = groups.find((group) => staysClosed(plan, group));
  if (closed !== undefined) return { because: "below-minimum", group: closed };
  return { because: "no-free-seat", group: best };
}

/** Somebody they are kept together with, who has no seat either. */
function partnerOf({ problem, seating }: Plan, person: number): number | undefined {
  const pair = problem.together?.find(([a, b]) => a === person || b === person);
  if (pair === undefined) return undefined;
  const other = pair[0] === person ? pair[1] : pair[0];
  return seating.groupOf[other] === NOWHERE ? other : undefined;
}

/** What keeps a person out of a group that has a seat left. */
function sideRule(plan: Plan, person: number, group: number): Cause | undefined {
  const { problem, seating } = plan;
  for (const [a, b] of problem.apart ?? []) {
    const other = a === person ? b : b === person ? a : undefined;
    if (other !== undefined && seating.groupOf[other] === group) return { because: "keep-apart", group, other };
  }
  const attribute = loneAttribute(plan, person, group);
  return attribute === undefined ? undefined : { because: "lone-holder", group, attribute };
}

/** An attribute the group declares and of which the person would be the only holder of their value. */
function loneAttribute({ pool, pins, seating }: Plan, person: number, group: number): string | undefined {
  const declared = pool.groups[group]?.salientAttributes ?? [];
  return [...declared].sort().find((attribute) => {
    const own = declaredValue(pool.people[person]?.answers.affinity, attribute);
    if (own === undefined || heldValues(pool, pins, group, attribute).has(own)) return false;
    const others = (seating.placedIn[group] ?? []).filter((other) => other !== person);
    return !others.some((other) => declaredValue(pool.people[other]?.answers.affinity, attribute) === own);
  });
}
