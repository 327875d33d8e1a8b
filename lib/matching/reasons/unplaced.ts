import { nameOf } from "../adjustments.ts";
import type { Plan } from "../plan.ts";
import { minimumOf, waitedDays } from "../pool.ts";
import type { SmallestChange, Unplaced } from "../result.ts";
import { choicesOf, NOWHERE } from "../seating.ts";
import { counted, inWords, plain } from "../words.ts";
import { type Cause, causeOf } from "./cause.ts";
import { asText, proposalsFor } from "./changes.ts";
import { brokenRules, nearestGroup, type Obstacles, obstaclesOf } from "./obstacles.ts";
import { openWhatIf, type WhatIf } from "./what-if.ts";

/** Changes tried for one person at most; the first that holds is the smallest. */
const TRIED = 4;

/** Everybody left out, with the rule that bound, the nearest group and the smallest change that would place them. */
export function unplacedOf(plan: Plan): readonly Unplaced[] {
  const whatIf = openWhatIf(plan);
  return plan.pool.people.flatMap((_, person) =>
    plan.seating.groupOf[person] === NOWHERE ? (explain(plan, person, whatIf) ?? []) : [],
  );
}

function explain(plan: Plan, person: number, whatIf: WhatIf): Unplaced | undefined {
  const candidate = plan.pool.people[person];
  if (candidate === undefined) return undefined;
  const cause = causeOf(plan, person);
  const obstacles = obstaclesOf(plan, person);
  const nearest = cause.because === "excluded" ? undefined : (cause.group ?? nearestGroup(obstacles));
  const broken =
    cause.because === "no-eligible-group" && nearest !== undefined ? brokenRules(plan, person, nearest) : [];
  const { applicationId, personId, caseCode } = candidate;
  return {
    ...{ applicationId, personId, caseCode, because: cause.because, rule: broken[0]?.name },
    waitedDays: waitedDays(candidate, plan.pool.context),
    nearestGroup: nearest === undefined ? undefined : plan.pool.groups[nearest]?.group.groupId,
    eligibleGroups: choicesOf(plan.scores.edges, person).length,
    smallestChange: smallestChange(plan, person, cause, obstacles, whatIf),
    reason: sentence(plan, person, cause, nearest),
  };
}

function smallestChange(
  plan: Plan,
  person: number,
  cause: Cause,
  obstacles: Obstacles,
  whatIf: WhatIf,
): SmallestChange | undefined {
  for (const proposal of proposalsFor(plan, person, cause, obstacles).slice(0, TRIED)) {
    const groupId = plan.pool.groups[proposal.group]?.group.groupId;
    if (groupId !== undefined && whatIf.wouldPlace(person, proposal.change) === true) {
      return { change: proposal.name, groupId, text: asText(plan, proposal) };
    }
  }
  return undefined;
}

function sentence(plan: Plan, person: number, cause: Cause, nearest: number | undefined): string {
  const { pool } = plan;
  const name = nearest === undefined ? "" : nameOf(pool, nearest);
  const other = cause.other === undefined ? "" : (pool.people[cause.other]?.caseCode ?? "");
  switch (cause.because) {
    case "excluded":
      return "A coordinator left them out of this run.";
    case "no-eligible-group":
      return nearest === undefined ? "No group takes people in this run." : noGroupFits(plan, person, nearest);
    case "keep-together":
      return `They are kept together with ${other}, and no group has a place for both.`;
    case "keep-apart":
      return `${name} has a seat left, but ${other} is placed in it, from whom they are kept apart.`;
    case "lone-holder":
      return `${name} has a seat left, but they would be the only one there with their ${plain(cause.attribute ?? "")}.`;
    case "below-minimum":
      return `They fit ${name}, which does not start: ${shortfall(plan, nearest ?? 0)}.`;
    case "no-free-seat":
      return `They fit ${fits(plan, person)}, which has no free seat.`;
    case "outbid":
      return `They fit ${fits(plan, person)}, and every seat there went to ${holders(plan, person)}.`;
  }
}

function noGroupFits(plan: Plan, person: number, nearest: number): string {
  const [candidate, group] = [plan.pool.people[person], plan.pool.groups[nearest]];
  const [first, ...more] = brokenRules(plan, person, nearest);
  if (candidate === undefined || group === undefined || first === undefined) return "No group fits.";
  const also =
    more.length === 0 ? "" : ` (and ${counted(more.length, "more rule")}: ${more.map(({ name }) => name).join(", ")})`;
  const name = nameOf(plan.pool, nearest);
  return `No group fits: the nearest, ${name}, ${first.reason(candidate, group, plan.pool.context)}${also}.`;
}

function fits(plan: Plan, person: number): string {
  const names = choicesOf(plan.scores.edges, person).map(({ group }) => nameOf(plan.pool, group));
  return names.length === 1 ? `${names[0]}` : `${names.length} groups`;
}

/** Says of those who were placed only what is true of each of them. */
function holders(plan: Plan, person: number): string {
  const { problem, seating, scores, pool } = plan;
  const days = problem.waiting?.[person] ?? 0;
  const rivals = choicesOf(scores.edges, person).flatMap(({ group, fit }) =>
    (seating.placedIn[group] ?? []).map((other) => ({ other, ahead: fitIn(plan, other, group) >= fit })),
  );
  const own = pool.people[person];
  if (own !== undefined && rivals.every(({ other }) => (problem.waiting?.[other] ?? 0) >= days)) {
    return `people who have waited at least as long (${counted(days, "day")})`;
  }
  if (rivals.every(({ ahead }) => ahead)) return "people who fit it at least as well";
  return "others, so that more people are served in all";
}

function fitIn({ scores }: Plan, person: number, group: number): number {
  return choicesOf(scores.edges, person).find((choice) => choice.group === group)?.fit ?? 0;
}

/** "it is one short of its minimum of 5", as far as those who fit it and have no other place go. */
export function shortfall(plan: Plan, group: number): string {
  const own = plan.pool.groups[group];
  if (own === undefined) return "";
  const { min } = own.group.size;
  const free = plan.pool.people.keys().filter((person) => isFreeFor(plan, person, group));
  const missing = minimumOf(own) - [...free].length;
  if (missing > 0) return `it is ${inWords(missing)} short of its minimum of ${min}`;
  return `those who fit it are worth more elsewhere, and without them it is short of its minimum of ${min}`;
}

function isFreeFor(plan: Plan, person: number, group: number): boolean {
  if (plan.seating.groupOf[person] !== NOWHERE) return false;
  return choicesOf(plan.scores.edges, person).some((choice) => choice.group === group);
}
