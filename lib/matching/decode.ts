import type { Objective } from "../domain/match-run.ts";
import type { Pin } from "./adjustments.ts";
import type { Assignment } from "./assignment/problem.ts";
import { partsOf } from "./fit/parts.ts";
import type { Candidate, MatchGroup } from "./input.ts";
import type { Plan } from "./plan.ts";
import { type Pool, waitedDays } from "./pool.ts";
import { whyPlaced } from "./reasons/placed.ts";
import type { Certificate, ObjectiveFigures, Placed } from "./result.ts";
import { NOWHERE, type Seating } from "./seating.ts";

/** Numbers back into people, with the parts of each fit and one sentence why. In the order of submission. */
export function placedOf(pool: Pool, seating: Seating, pins: readonly Pin[]): readonly Placed[] {
  const pinned = new Set(pins.map(({ person }) => person));
  return pool.people.flatMap((candidate, person) => {
    const group = pool.groups[seating.groupOf[person] ?? NOWHERE];
    return group === undefined ? [] : [placedIn(pool, candidate, group, pinned.has(person))];
  });
}

function placedIn({ context }: Pool, candidate: Candidate, group: MatchGroup, pinned: boolean): Placed {
  const parts = partsOf(candidate, group, context);
  const fit = parts.reduce((sum, { points }) => sum + points, 0);
  const { applicationId, personId, caseCode } = candidate;
  return {
    ...{ applicationId, personId, caseCode, groupId: group.group.groupId, fit, parts, pinned },
    waitedDays: waitedDays(candidate, context),
    reason: whyPlaced(group, parts, fit, pinned),
  };
}

export function figuresOf(objective: Objective, { placed, waitingServed, fit }: Assignment): ObjectiveFigures {
  return { objective, placed, waitingServedDays: waitingServed, totalFit: fit };
}

/** One number to read beside the figures: the bound in the first key in which it is not reached. */
export function certificateOf(objective: Objective, assignment: Assignment): Certificate {
  const { status, gap, bound, placed, waitingServed } = assignment;
  if (objective === "best_fit") return { status, gap, bound: bound.fit };
  if (placed !== bound.placed || status === "optimal") return { status, gap, bound: bound.placed };
  return { status, gap, bound: waitingServed === bound.waiting ? bound.fit : bound.waiting };
}

/** What one more seat would add: points of fit under best_fit, people placed under most_placed. */
export function seatPrice({ problem, assignment: { price } }: Plan, group: number): number {
  const worth = problem.objective === "best_fit" ? price.fit[group] : price.placed[group];
  return Math.max(0, worth ?? 0);
}
