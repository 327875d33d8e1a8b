import type { GroupOutcome, Placed } from "../../domain/runs/match-result.ts";
import type { GroupReason } from "../../domain/runs/outcome-reason.ts";
import { groupWarnings } from "../composition-notes.ts";
import { seatPrice } from "../decode.ts";
import { type Plan, placedCount, seatsLeft, staysClosed } from "../plan.ts";
import { betterTime } from "./other-times.ts";
import { shortfall } from "./unplaced.ts";

/** What became of each group, why and in figures. */
export function groupsOf(plan: Plan, placed: readonly Placed[]): readonly GroupOutcome[] {
  const eligible = eligibleCounts(plan);
  return plan.pool.groups.map(({ groupId, freeSeats, members }, number) => {
    const own = placed.filter((one) => one.groupId === groupId);
    const outcome = outcomeOf(plan, number, eligible[number] ?? 0);
    return {
      groupId,
      outcome,
      freeSeats,
      members: members.length,
      placed: own.length,
      eligible: eligible[number] ?? 0,
      meanFit: own.length === 0 ? undefined : Math.round(own.reduce((sum, { fit }) => sum + fit, 0) / own.length),
      seatPrice: seatsLeft(plan, number) > 0 ? 0 : seatPrice(plan, number),
      warnings: groupWarnings(plan, number),
      reason: reasonOf(plan, number, outcome, eligible[number] ?? 0),
    };
  });
}

function eligibleCounts({ scores, pool }: Plan): Int32Array {
  const counts = new Int32Array(pool.groups.length);
  for (const group of scores.edges.group) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

function outcomeOf(plan: Plan, group: number, eligible: number): GroupOutcome["outcome"] {
  if (placedCount(plan, group) > 0) return seatsLeft(plan, group) > 0 ? "seats-left" : "full";
  if (eligible === 0) return "nobody-fits";
  return staysClosed(plan, group) ? "below-minimum" : seatsLeft(plan, group) > 0 ? "seats-left" : "full";
}

function reasonOf(plan: Plan, group: number, outcome: GroupOutcome["outcome"], eligible: number): GroupReason {
  const placed = placedCount(plan, group);
  switch (outcome) {
    case "full":
      return { code: "full", facts: { placed, eligible } };
    case "seats-left":
      return { code: "seats-left", facts: { placed, left: seatsLeft(plan, group), eligible } };
    case "below-minimum":
      return {
        code: "below-minimum",
        facts: { shortfall: shortfall(plan, group), otherTime: betterTime(plan, group) },
      };
    case "nobody-fits":
      return { code: "nobody-fits", facts: { otherTime: betterTime(plan, group) } };
  }
}
