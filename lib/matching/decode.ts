import type { Assignment } from "../assignment/problem.ts";
import type { Certificate, ObjectiveFigures, Placed } from "../domain/runs/match-result.ts";
import type { Objective } from "../domain/runs/match-run.ts";
import { partsOf } from "./fit/parts.ts";
import type { Plan } from "./plan.ts";
import { type Pool, waitedDays } from "./pool.ts";
import { type Placing, whyPlaced } from "./reasons/placed.ts";
import { choicesOf, NOWHERE } from "./seating.ts";

/** Numbers back into people, with the parts of each fit and why. In the order of submission. */
export function placedOf({ pool, scores, seating, pins }: Omit<Plan, "problem" | "assignment">): readonly Placed[] {
  const pinned = new Set(pins.map(({ person }) => person));
  return pool.people.flatMap((candidate, person) => {
    const group = pool.groups[seating.groupOf[person] ?? NOWHERE];
    if (group === undefined) return [];
    const parts = partsOf(candidate, group, pool.context);
    const fit = parts.reduce((sum, { points }) => sum + points, 0);
    const placing = { fit, pinned: pinned.has(person), better: betterThan(pool, scores, person, fit) };
    const { applicationId, personId, caseCode } = candidate;
    return [
      {
        applicationId,
        personId,
        caseCode,
        groupId: group.groupId,
        fit,
        parts,
        pinned: placing.pinned,
        waitedDays: waitedDays(candidate, pool.context),
        reason: whyPlaced(group, parts, placing),
      },
    ];
  });
}

/** Of the groups that fit a person better, the one that fits best. */
function betterThan({ groups }: Pool, { edges }: Plan["scores"], person: number, fit: number): Placing["better"] {
  const best = [...choicesOf(edges, person)].sort((a, b) => b.fit - a.fit)[0];
  if (best === undefined || best.fit <= fit) return undefined;
  return { group: groups[best.group]?.discreetLabel ?? "", fit: best.fit };
}

export function figuresOf(objective: Objective, { placed, waitingServed, fit }: Assignment): ObjectiveFigures {
  return { objective, placed, waitingServedDays: waitingServed, totalFit: fit };
}

/** One number to read beside the figures: the bound in the first key in which it is not reached, all of them whole. */
export function certificateOf(objective: Objective, assignment: Assignment): Certificate {
  const { status, gap, bound, placed, waitingServed } = assignment;
  if (objective === "best_fit") return { status, gap, bound: bound.fit };
  if (placed !== bound.placed || status === "optimal") return { status, gap, bound: Math.floor(bound.placed) };
  return { status, gap, bound: Math.floor(waitingServed === bound.waiting ? bound.fit : bound.waiting) };
}

/** What one more seat would add: points of fit under best_fit, people placed under most_placed. */
export function seatPrice({ problem, assignment: { price } }: Plan, group: number): number {
  const worth = problem.objective === "best_fit" ? price.fit[group] : price.placed[group];
  return Math.max(0, worth ?? 0);
}
