import type { MatchGroup } from "../../domain/runs/match-input.ts";
import type { OtherTime } from "../../domain/runs/outcome-reason.ts";
import { addMinutes } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import { RULES } from "../eligibility/rules.ts";
import { type Plan, placedCount } from "../plan.ts";
import { NOWHERE } from "../seating.ts";
import { firstMisfit } from "../slots/misfit.ts";

/** Starts half an hour to three hours earlier or later, the nearest first. */
const SHIFTS = [30, 60, 90, 120, 150, 180].flatMap((minutes) => [-minutes, minutes]);

/**
 * The start that suits most of those left out, when that is more than fit it now. Only for a group that nobody would
 * lose by its moving. Undefined if no shift helps.
 */
export function betterTime(plan: Plan, number: number): OtherTime["otherTime"] {
  const group = plan.pool.groups[number];
  if (group === undefined || group.members.length > 0 || placedCount(plan, number) > 0) return undefined;
  const kept = keptAwayByTime(plan, group);
  let best = { people: kept.filter((person) => suitsAll(plan, person, group)).length, start: "" };
  for (const minutes of SHIFTS) {
    const moved = shifted(group, minutes);
    const people = kept.filter((person) => suitsAll(plan, person, moved)).length;
    const first = moved.occurrences[0];
    if (first === undefined || people <= best.people) continue;
    best = { people, start: localParts(first.startsAt, group.timeZone).time };
  }
  return best.start === "" ? undefined : best;
}

/** Whoever was left out and would be eligible at some other time, or is now. */
function keptAwayByTime({ pool, seating }: Plan, group: MatchGroup): readonly number[] {
  return [...pool.people.keys()].filter((person) => {
    const candidate = pool.people[person];
    if (candidate === undefined || seating.groupOf[person] !== NOWHERE) return false;
    return OTHER_RULES.every(({ holds }) => holds(candidate, group, pool.context));
  });
}

const OTHER_RULES = RULES.filter(({ name }) => name !== "every-session");

function shifted(group: MatchGroup, minutes: number): MatchGroup {
  return {
    ...group,
    occurrences: group.occurrences.map(({ startsAt, endsAt }) => ({
      startsAt: addMinutes(startsAt, minutes),
      endsAt: addMinutes(endsAt, minutes),
    })),
  };
}

function suitsAll({ pool }: Plan, person: number, { occurrences }: MatchGroup): boolean {
  const candidate = pool.people[person];
  if (candidate === undefined) return false;
  const week = pool.context.slots.weekOf(candidate);
  return firstMisfit(week, occurrences, candidate.answers.timeZone) === undefined;
}
