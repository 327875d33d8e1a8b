import { addMinutes, localParts } from "../../scheduling/time.ts";
import { RULES } from "../eligibility/rules.ts";
import type { MatchGroup } from "../input.ts";
import type { Plan } from "../plan.ts";
import { NOWHERE } from "../seating.ts";
import { firstMisfit } from "../slots/misfit.ts";
import { counted } from "../words.ts";

/** Starts half an hour to three hours earlier or later, the nearest first. */
const SHIFTS = [30, 60, 90, 120, 150, 180].flatMap((minutes) => [-minutes, minutes]);

/** "; three people fit if it met at 19:00": of those left out whom only its times keep away. Empty if no shift helps. */
export function betterTime(plan: Plan, number: number): string {
  const group = plan.pool.groups[number];
  // The present members' times are not known here: a group that has any is not asked to move.
  if (group === undefined || group.members.length > 0) return "";
  const kept = keptAwayByTime(plan, group);
  if (kept.length === 0) return "";
  let best: { start: string; people: number } | undefined;
  for (const minutes of SHIFTS) {
    const moved = shifted(group, minutes);
    const people = kept.filter((person) => suitsAll(plan, person, moved)).length;
    const first = moved.occurrences[0];
    if (first === undefined || people <= (best?.people ?? 0)) continue;
    best = { start: localParts(first.startsAt, group.group.schedule.timeZone).time, people };
  }
  if (best === undefined) return "";
  return `; ${counted(best.people, "more person fits", "more people fit")} if it met at ${best.start}`;
}

function keptAwayByTime({ pool, seating }: Plan, group: MatchGroup): readonly number[] {
  const otherRules = RULES.filter(({ name }) => name !== "every-session");
  return [...pool.people.keys()].filter((person) => {
    const candidate = pool.people[person];
    if (candidate === undefined || seating.groupOf[person] !== NOWHERE) return false;
    return otherRules.every(({ holds }) => holds(candidate, group, pool.context));
  });
}

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
