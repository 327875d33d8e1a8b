import type { MatchGroup } from "../../domain/runs/match-input.ts";
import { addMinutes } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import { RULES } from "../eligibility/rules.ts";
import { type Plan, placedCount } from "../plan.ts";
import { NOWHERE } from "../seating.ts";
import { firstMisfit } from "../slots/misfit.ts";
import { inWords } from "../words.ts";

/** Starts half an hour to three hours earlier or later, the nearest first. */
const SHIFTS = [30, 60, 90, 120, 150, 180].flatMap((minutes) => [-minutes, minutes]);

/**
 * "; four people fit if it met at 19:00": of those left out, when that is more than fit it now. Only for a group that
 * nobody would lose by its moving. Empty if no shift helps.
 */
export function betterTime(plan: Plan, number: number): string {
  const group = plan.pool.groups[number];
  if (group === undefined || group.members.length > 0 || placedCount(plan, number) > 0) return "";
  const kept = keptAwayByTime(plan, group);
  let best = { people: kept.filter((person) => suitsAll(plan, person, group)).length, start: "" };
  for (const minutes of SHIFTS) {
    const moved = shifted(group, minutes);
    const people = kept.filter((person) => suitsAll(plan, person, moved)).length;
    const first = moved.occurrences[0];
    if (first === undefined || people <= best.people) continue;
    best = { people, start: localParts(first.startsAt, group.schedule.timeZone).time };
  }
  if (best.start === "") return "";
  const who = best.people === 1 ? "one person fits" : `${inWords(best.people)} people fit`;
  return `; ${who} if it met at ${best.start}`;
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
