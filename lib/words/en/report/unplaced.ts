import type { FittingGroups, Shortfall, UnplacedReason, UnplacedReasons } from "../../../domain/runs/outcome-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { broken, ruleNames } from "./rules.ts";
import { attribute, counted, spelled } from "./vocabulary.ts";

const UNPLACED: Wording<UnplacedReasons> = {
  excluded: "A coordinator left them out of this run.",
  "no-group-in-run": "No group takes people in this run.",
  "no-group-fits": (facts) => {
    const names = facts.more.map((rule) => ruleNames[rule]).join(", ");
    const also = names === "" ? "" : ` (and ${counted(facts.more.length, "more rule", "more rules")}: ${names})`;
    return `No group fits: the nearest, ${facts.group}, ${broken(facts.broken)}${also}.`;
  },
  "partner-left-out": ({ other }) => `They are kept together with ${other}, and no group has a place for both.`,
  "kept-apart": ({ group, other }) =>
    `${group} has a seat left, but ${other} is placed in it, from whom they are kept apart.`,
  "would-be-alone": (facts) =>
    `${facts.group} has a seat left, but they would be the only one there with their ${attribute(facts.attribute)}.`,
  "does-not-start": ({ group, shortfall }) => `They fit ${group}, which does not start: ${short(shortfall)}.`,
  "no-free-seat": ({ groups, group }) =>
    group === undefined
      ? `They fit ${groups} groups, none of which has a free seat.`
      : `They fit ${group}, which has no free seat.`,
  "others-waited-longer": (facts) =>
    `They fit ${fits(facts)}, and every seat there went to people who have waited at least as long ` +
    `(${counted(facts.days, "day", "days")}).`,
  "others-fit-better": (facts) =>
    `They fit ${fits(facts)}, and every seat there went to people who fit it at least as well.`,
  "more-are-served": (facts) =>
    `They fit ${fits(facts)}, and every seat there went to others, so that more people are served in all.`,
};

function fits({ groups, group }: FittingGroups): string {
  return group ?? `${groups} groups`;
}

/** How far a group is from starting: goes on from a colon. */
export function short({ missing, minimum }: Shortfall): string {
  if (missing > 0) return `it is ${spelled(missing)} short of its minimum of ${minimum}`;
  return `those who fit it are worth more elsewhere, and without them it is short of its minimum of ${minimum}`;
}

/** Why somebody has no place. */
export function unplaced(reason: UnplacedReason): string {
  return worded<UnplacedReasons, string>(UNPLACED, reason);
}
