import type { Violation, Violations } from "../../../domain/runs/violation.ts";
import { type Wording, worded } from "../../problem.ts";
import { ruleNames } from "./rules.ts";
import { and, attribute, parts } from "./vocabulary.ts";

const FOUND: Wording<Violations> = {
  "not-once": ({ caseCode, times }) => `${caseCode} appears ${times} times in the result, not once.`,
  "not-in-pool": ({ caseCode }) => `${caseCode} is in the result and not in the pool.`,
  "placed-twice": ({ caseCodes }) => `${and(caseCodes)} are one person, placed twice.`,
  "unknown-group": ({ caseCode, groupId }) => `${caseCode} is placed in ${groupId}, which takes nobody in this run.`,
  "rule-broken": ({ caseCode, group, rule }) => `${caseCode} in ${group} breaks a rule: ${ruleNames[rule]}.`,
  "over-capacity": ({ group, seats, placed }) =>
    `${group} has ${seats} seats to fill, and ${placed} people are placed in it.`,
  "below-minimum": ({ group, people, minimum }) =>
    `${group} would start with ${people}, below its minimum of ${minimum}.`,
  "pair-parted": ({ caseCode, other }) => `${caseCode} and ${other} are kept together, and are not in one group.`,
  "pair-joined": ({ caseCode, other }) => `${caseCode} and ${other} are kept apart, and are in one group.`,
  "pin-ignored": ({ caseCode, groupId }) => `${caseCode} is pinned to ${groupId}, and is not placed there.`,
  "pin-mismarked": ({ caseCode }) => `${caseCode} is wrongly marked as pinned or not.`,
  "only-one": (facts) =>
    `${facts.caseCode} would be the only one in ${facts.group} with their ${attribute(facts.attribute)}.`,
  "fit-not-sum": ({ caseCode, group, said, counted }) =>
    `${caseCode} in ${group}: the fit is ${said}, and its parts add up to ${counted}.`,
  "parts-not-whole": ({ caseCode, group, of }) => `${caseCode} in ${group}: the parts are out of ${of} points in all.`,
  "part-of-wrong-weight": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} in ${group}: ${parts[part]} is out of ${said}, and its weight makes it ${counted}.`,
  "part-of-wrong-points": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} in ${group}: ${parts[part]} is given ${said} points, and the answers make it ${counted}.`,
  "part-missing": ({ caseCode, group, part }) => `${caseCode} in ${group}: ${parts[part]} is not among the parts.`,
  "wrong-wait": ({ caseCode, said, counted }) => `${caseCode} has waited ${counted} days, not ${said}.`,
  "wrong-objective": "The result is of another objective than was asked for.",
  "wrong-number-placed": ({ said, counted }) => `The number placed is given as ${said}, and is ${counted}.`,
  "wrong-waiting-served": ({ said, counted }) => `The days of waiting served are given as ${said}, and are ${counted}.`,
  "wrong-total-fit": ({ said, counted }) => `The total fit is given as ${said}, and is ${counted}.`,
  "same-other-objective": "The comparison has the same objective as the result.",
  "optimal-with-gap": ({ gap }) => `The result is called optimal with a gap of ${gap}.`,
  "negative-gap": ({ gap }) => `The gap is negative: ${gap}.`,
  "past-bound": ({ fit, bound }) => `The total fit of ${fit} passes the bound of ${bound}.`,
  "group-missing": ({ group }) => `${group} is missing from the result.`,
  "wrong-group-placed": ({ group, said, counted }) => `${group} is said to get ${said} people, and gets ${counted}.`,
  "wrong-group-seats": ({ group, said, counted }) => `${group} is said to have ${said} seats, and has ${counted}.`,
  "wrong-group-members": ({ group, said, counted }) => `${group} is said to have ${said} members, and has ${counted}.`,
  unfair: ({ caseCode, other, group }) =>
    `${caseCode} has waited longer than ${other}, fits ${group} at least as well, and was left out.`,
  // The solver's own words for what it finds are for whoever mends it.
  assignment: ({ kind, culprits }) =>
    `The solver's own check found ${kind}${culprits.length === 0 ? "" : `: ${culprits.join(", ")}`}.`,
};

/** What the independent check finds wrong. */
export function violation(found: Violation): string {
  return worded<Violations, string>(FOUND, found);
}
