import type { RuleReason, RuleReasons } from "../../../domain/runs/pair-reason.ts";
import type { RuleName } from "../../../domain/runs/rule-name.ts";
import { type Wording, worded } from "../../problem.ts";
import {
  access,
  and,
  attribute,
  counted,
  dayAndHour,
  languageName,
  modalities,
  or,
  roles,
  themes,
} from "./vocabulary.ts";

const BROKEN: Wording<RuleReasons> = {
  "adults-only": "takes adults only, and they have not confirmed that they are one",
  "licence-ends-early": "is psychotherapy, and the licence that covers where they are runs out before its last meeting",
  "nobody-licensed": ({ place }) => `is psychotherapy, and no facilitator is licensed for ${place}`,
  "other-countries": ({ countries, theirs }) => `takes people in ${or(countries)}, and they are in ${theirs}`,
  "has-met": "is closed and has already met",
  "no-meeting-ahead": "has no meeting ahead",
  "for-an-affinity": ({ attributes }) =>
    `is an affinity group by ${and(attributes.map(attribute))}, which they have not opted in to`,
  "other-roles": (facts) =>
    `is for ${and(facts.roles.map((role) => roles[role]))}, and they come as ${roles[facts.theirs]}`,
  "other-ages": ({ ages, theirs }) =>
    `is for ages ${or(ages)}, and they ${theirs === undefined ? "gave no age band" : `are ${theirs}`}`,
  "other-themes": (facts) =>
    `is about ${and(facts.themes.map((theme) => themes[theme]))}, and their main theme is ${themes[facts.main]}`,
  "other-languages": ({ languages, theirs }) =>
    `speaks ${or(languages.map(languageName))}, and they speak ${and(theirs.map(languageName))}`,
  "other-modality": ({ modality, theirs }) =>
    `meets ${modalities[modality]}, and they asked to meet ${theirs === "either" ? "either way" : modalities[theirs]}`,
  "too-far": ({ km, limit }) => `meets ${km} km away, and they travel up to ${limit} km`,
  "unknown-distance": "meets in person, and how far it is from them is not known",
  "lacks-access": ({ needs }) => `does not provide ${and(needs.map((need) => access[need]))}, which they need`,
  "access-unanswered": "takes nobody before somebody has answered the access need they described",
  "access-cannot-be-met": "cannot meet the access need they described, a coordinator found",
  "asks-more": ({ fee, theirs }) =>
    `asks a ${fee} fee, and they need ${theirs === "free" ? "a free place" : "a reduced one"}`,
  "not-free": ({ at, timeZone, earlierFit }) => {
    const meets = `meets on ${dayAndHour(at)} their time (${timeZone}), when they are not free`;
    return earlierFit === 0 ? meets : `fits for ${counted(earlierFit, "meeting", "meetings")}, but ${meets}`;
  },
  "no-misfit": "meets when they are free",
  "has-kept-apart": ({ other }) => `has ${other} in it, from whom they are kept apart`,
  "lacks-kept-together": ({ other }) => `is not the group of ${other}, with whom they are kept together`,
  declined: "is one they have declined, or whose offer they left unanswered",
  excluded: "is one a coordinator has excluded them from in this run",
};

/** Why a rule does not hold: goes on from the name of the group. */
export function broken(reason: RuleReason): string {
  return worded<RuleReasons, string>(BROKEN, reason);
}

/** What each rule is called. */
export const ruleNames = {
  adult: "adults only",
  language: "language",
  country: "country",
  licence: "licence does not cover the place",
  modality: "online or in person",
  travel: "too far to travel",
  "every-session": "not free at every meeting",
  role: "role",
  "age-band": "age band",
  affinity: "who the group is for",
  access: "access need",
  "access-request": "access need to be answered",
  fee: "fee",
  entry: "group is locked",
  declined: "said no to it, or nothing, before",
  "keep-apart": "keep apart",
  "keep-together": "keep together",
  theme: "another theme",
  excluded: "excluded by a coordinator",
} satisfies Record<RuleName, string>;
