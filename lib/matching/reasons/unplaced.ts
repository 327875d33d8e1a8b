import type { GroupId } from "../../domain/ids.ts";
import type { SmallestChange, Unplaced } from "../../domain/runs/match-result.ts";
import { nameOf } from "../adjustments.ts";
import type { Plan } from "../plan.ts";
import { minimumOf, waitedDays } from "../pool.ts";
import { choicesOf, NOWHERE } from "../seating.ts";
import { counted, inWords, plain } from "../words.ts";
import { type Cause, causeOf } from "./cause.ts";
import { asText, type Proposal, proposalsFor } from "./changes.ts";
import { brokenRules, nearestGroup, type Obstacles, obstaclesOf } from "./obstacles.ts";
import { type Rivals, rivalsOf } from "./rivals.ts";
import { openWhatIf, type WhatIf } from "./what-if.ts";

/** Changes tried for one person at most. */
const TRIED = 5;

/** Everybody left out, with the rule that bound, the nearest group and the smallest change that would place them. */
export function unplacedOf(plan: Plan): readonly Unplaced[] {
  const books = { whatIf: openWhatIf(plan), rivals: rivalsOf(plan) };
  return plan.pool.people.flatMap((_, person) =>
    plan.seating.groupOf[person] === NOWHERE ? (explain(plan, person, books) ?? []) : [],
  );
}

type Books = { readonly whatIf: WhatIf; readonly rivals: Rivals };

function explain(plan: Plan, person: number, { whatIf, rivals }: Books): Unplaced | undefined {
  const candidate = plan.pool.people[person];
  if (candidate === undefined) return undefined;
  const cause = causeOf(plan, person);
  const obstacles = obstaclesOf(plan, person);
  const way = smallestChange(plan, person, cause, obstacles, whatIf);
  const nearest = cause.because === "excluded" ? undefined : (cause.group ?? way?.group ?? nearestGroup(obstacles));
  const broken =
    cause.because === "no-eligible-group" && nearest !== undefined ? brokenRules(plan, person, nearest) : [];
  const { applicationId, personId, caseCode } = candidate;
  return {
    applicationId,
    personId,
    caseCode,
    because: cause.because,
    rule: broken[0]?.name,
    waitedDays: waitedDays(candidate, plan.pool.context),
    nearestGroup: idOf(plan, nearest),
    eligibleGroups: choicesOf(plan.scores.edges, person).length,
    smallestChange: way === undefined ? undefined : asChange(plan, way),
    reason: sentence(plan, person, cause, nearest, rivals),
  };
}

function idOf({ pool }: Plan, group: number | undefined): GroupId | undefined {
  return group === undefined ? undefined : pool.groups[group]?.groupId;
}

function asChange(plan: Plan, way: Proposal): SmallestChange | undefined {
  const groupId = idOf(plan, way.group);
  return groupId === undefined ? undefined : { change: way.name, groupId, text: asText(plan, way) };
}

/** The first that holds, of those that ask least. */
function smallestChange(
  plan: Plan,
  person: number,
  cause: Cause,
  obstacles: Obstacles,
  whatIf: WhatIf,
): Proposal | undefined {
  const proposals = proposalsFor(plan, person, cause, obstacles).slice(0, TRIED);
  return proposals.find(({ change }) => whatIf.wouldPlace(person, change) === true);
}

function sentence(plan: Plan, person: number, cause: Cause, nearest: number | undefined, rivals: Rivals): string {
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
      return (
        `${name} has a seat left, but they would be ` + `the only one there with their ${plain(cause.attribute ?? "")}.`
      );
    case "below-minimum":
      return `They fit ${name}, which does not start: ${shortfall(plan, nearest ?? 0)}.`;
    case "no-free-seat":
      return `They fit ${fits(plan, person)}, which has no free seat.`;
    case "outbid":
      return `They fit ${fits(plan, person)}, and every seat there went to ${holders(plan, person, rivals)}.`;
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
function holders(plan: Plan, person: number, { shortestWait, lowestFit }: Rivals): string {
  const days = plan.problem.waiting?.[person] ?? 0;
  const choices = choicesOf(plan.scores.edges, person);
  if (choices.every(({ group }) => (shortestWait[group] ?? 0) >= days)) {
    return `people who have waited at least as long (${counted(days, "day")})`;
  }
  if (choices.every(({ group, fit }) => (lowestFit[group] ?? 0) >= fit)) return "people who fit it at least as well";
  return "others, so that more people are served in all";
}

/** "it is one short of its minimum of 5", as far as those who fit it and have no other place go. */
export function shortfall(plan: Plan, group: number): string {
  const own = plan.pool.groups[group];
  if (own === undefined) return "";
  const { min } = own.size;
  const free = plan.pool.people.keys().filter((person) => isFreeFor(plan, person, group));
  const missing = minimumOf(own) - [...free].length;
  if (missing > 0) return `it is ${inWords(missing)} short of its minimum of ${min}`;
  return `those who fit it are worth more elsewhere, and without them it is short of its minimum of ${min}`;
}

function isFreeFor(plan: Plan, person: number, group: number): boolean {
  if (plan.seating.groupOf[person] !== NOWHERE) return false;
  return choicesOf(plan.scores.edges, person).some((choice) => choice.group === group);
}
