import type { SmallestChangeReason } from "../../../domain/runs/outcome-reason.ts";
import type { FreeSpan, NeededChange, NeededChanges } from "../../../domain/runs/pair-reason.ts";
import { DAYS, WEEKDAY_NAMES } from "../../../time/local-date-time.ts";
import { type Wording, worded } from "../../problem.ts";
import { access, and, attribute, languageName, modalities, or, roles, spelled, weekdays } from "./vocabulary.ts";

const NEEDED: Wording<NeededChanges> = {
  "one-more-seat": "it had one more seat",
  "sign-off": (facts) =>
    "a coordinator pins them to it and they agree to be the only one there " +
    `with their ${attribute(facts.attribute)}`,
  joiners: ({ count }) =>
    count === 1 ? "one more person who fits joined" : `${spelled(count)} more people who fit joined`,
  "free-at": ({ spans }) => `they were also free on ${and(spans.map(span))}`,
  "speak-also": ({ languages }) => `they could also take part in ${or(languages.map(languageName))}`,
  "meet-also": ({ modality }) => `they would also meet ${modalities[modality]}`,
  "live-near": "they lived near it and said how far they travel",
  "travel-as-far": ({ km }) => `they travelled up to ${km} km`,
  "provide-access": ({ needs }) => `it provided ${and(needs.map((need) => access[need]))}`,
  "answer-access": "a coordinator answers that the access need they described can be met",
  "meet-access": "a coordinator finds a way to meet the access need they described",
  "cheaper-place": ({ fee }) => `it had a ${fee === "free" ? "free place" : "reduced fee"} for them`,
  "take-role": ({ role }) => `it also took ${roles[role]}`,
  "take-age": ({ age }) => `it also took ${age === undefined ? "any age" : `ages ${age}`}`,
  "take-country": ({ country }) => `it also took people in ${country}`,
};

function span({ day, from, to }: FreeSpan): string {
  return `${weekdays[WEEKDAY_NAMES[DAYS.indexOf(day)] ?? "Monday"]} ${from}-${to}`;
}

/** What would have to be otherwise: goes on from "if". */
function needed(change: NeededChange): string {
  return worded<NeededChanges, string>(NEEDED, change);
}

/** As in "They would have a place in Circle 1 if it had one more seat." */
export function change({ group, needs }: SmallestChangeReason): string {
  return `They would have a place in ${group} if ${needed(needs)}.`;
}
