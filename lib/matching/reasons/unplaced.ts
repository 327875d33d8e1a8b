import type { GroupId } from "../../domain/ids.ts";
import type { SmallestChange, Unplaced } from "../../domain/runs/match-result.ts";
import type { FittingGroups, Shortfall, UnplacedReason } from "../../domain/runs/outcome-reason.ts";
import { nameOf } from "../adjustments.ts";
import type { Plan } from "../plan.ts";
import { minimumOf, waitedDays } from "../pool.ts";
import { choicesOf, NOWHERE } from "../seating.ts";
import { type Cause, causeOf } from "./cause.ts";
import { type Proposal, proposalsFor } from "./changes.ts";
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
    reason: reasonOf(plan, person, cause, nearest, rivals),
  };
}

function idOf({ pool }: Plan, group: number | undefined): GroupId | undefined {
  return group === undefined ? undefined : pool.groups[group]?.groupId;
}

function asChange(plan: Plan, way: Proposal): SmallestChange | undefined {
  const groupId = idOf(plan, way.group);
  if (groupId === undefined) return undefined;
  return {
    change: way.name,
    groupId,
    reason: { group: nameOf(plan.pool, way.group), needs: way.needs },
  };
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

function reasonOf(
  plan: Plan,
  person: number,
  cause: Cause,
  nearest: number | undefined,
  rivals: Rivals,
): UnplacedReason {
  const { pool } = plan;
  const group = nearest === undefined ? "" : nameOf(pool, nearest);
  const other = cause.other === undefined ? undefined : pool.people[cause.other]?.caseCode;
  switch (cause.because) {
    case "excluded":
      return { code: "excluded" };
    case "no-eligible-group":
      return nearest === undefined ? { code: "no-group-in-run" } : noGroupFits(plan, person, nearest);
    case "keep-together":
      return { code: "partner-left-out", facts: { other } };
    case "keep-apart":
      return { code: "kept-apart", facts: { group, other } };
    case "lone-holder":
      return { code: "would-be-alone", facts: { group, attribute: cause.attribute ?? "" } };
    case "below-minimum":
      return { code: "does-not-start", facts: { group, shortfall: shortfall(plan, nearest ?? 0) } };
    case "no-free-seat":
      return { code: "no-free-seat", facts: fits(plan, person) };
    case "outbid":
      return outbid(plan, person, rivals);
  }
}

function noGroupFits(plan: Plan, person: number, nearest: number): UnplacedReason {
  const [candidate, own] = [plan.pool.people[person], plan.pool.groups[nearest]];
  const [first, ...others] = brokenRules(plan, person, nearest);
  if (candidate === undefined || own === undefined || first === undefined) return { code: "no-group-in-run" };
  const broken = first.reason(candidate, own, plan.pool.context);
  const more = others.map(({ name }) => name);
  return { code: "no-group-fits", facts: { group: nameOf(plan.pool, nearest), broken, more } };
}

function fits(plan: Plan, person: number): FittingGroups {
  const [only, ...more] = choicesOf(plan.scores.edges, person);
  if (only === undefined || more.length > 0) return { groups: only === undefined ? 0 : more.length + 1 };
  return { groups: 1, group: nameOf(plan.pool, only.group) };
}

/** Says of those who were placed only what is true of each of them. */
function outbid(plan: Plan, person: number, { shortestWait, lowestFit }: Rivals): UnplacedReason {
  const days = plan.problem.waiting?.[person] ?? 0;
  const choices = choicesOf(plan.scores.edges, person);
  const { groups, group } = fits(plan, person);
  if (choices.every((choice) => (shortestWait[choice.group] ?? 0) >= days)) {
    return { code: "others-waited-longer", facts: { groups, group, days } };
  }
  const fitBetter = choices.every((choice) => (lowestFit[choice.group] ?? 0) >= choice.fit);
  return { code: fitBetter ? "others-fit-better" : "more-are-served", facts: { groups, group } };
}

/** As far as those who fit a group and have no other place go. */
export function shortfall(plan: Plan, group: number): Shortfall {
  const own = plan.pool.groups[group];
  if (own === undefined) return { missing: 0, minimum: 0 };
  const free = plan.pool.people.keys().filter((person) => isFreeFor(plan, person, group));
  const missing = minimumOf(own) - [...free].length;
  return { missing: Math.max(0, missing), minimum: own.size.min };
}

function isFreeFor(plan: Plan, person: number, group: number): boolean {
  if (plan.seating.groupOf[person] !== NOWHERE) return false;
  return choicesOf(plan.scores.edges, person).some((choice) => choice.group === group);
}
