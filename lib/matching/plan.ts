import type { Assignment, Problem } from "../assignment/problem.ts";
import type { Pin } from "./adjustments.ts";
import { minimumOf, type Pool } from "./pool.ts";
import type { ScoredPairs } from "./scoring/score.ts";
import type { Seating } from "./seating.ts";

/** A solved run, still in numbers: what reasons and demand are read from. */
export type Plan = {
  readonly pool: Pool;
  readonly scores: ScoredPairs;
  readonly pins: readonly Pin[];
  readonly problem: Problem;
  readonly assignment: Assignment;
  readonly seating: Seating;
};

export function placedCount({ seating }: Plan, group: number): number {
  return seating.placedIn[group]?.length ?? 0;
}

/** A forming group that nobody was placed in, because it would not have reached its minimum. */
export function staysClosed(plan: Plan, group: number): boolean {
  const own = plan.pool.groups[group];
  return own !== undefined && minimumOf(own) > 0 && placedCount(plan, group) === 0;
}

export function seatsLeft(plan: Plan, group: number): number {
  return (plan.pool.groups[group]?.freeSeats ?? 0) - placedCount(plan, group);
}
