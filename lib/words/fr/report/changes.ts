import type { SmallestChangeReason } from "../../../domain/runs/outcome-reason.ts";
import type { FreeSpan, NeededChange, NeededChanges } from "../../../domain/runs/pair-reason.ts";
import { DAYS, WEEKDAY_NAMES } from "../../../time/local-date-time.ts";
import { type Wording, worded } from "../../problem.ts";
import { access, and, attribute, everyWeek, languageName, modalities, or, peopleSpelled, roles } from "./vocabulary.ts";

const NEEDED: Wording<NeededChanges> = {
  "one-more-seat": "le groupe avait une place de plus",
  "sign-off": (facts) =>
    "la coordination y fixait sa place et que la personne acceptait d’être la seule du groupe " +
    `avec sa valeur de «\u00a0${attribute(facts.attribute)}\u00a0»`,
  joiners: ({ count }) =>
    count === 1
      ? "une personne de plus à qui il convient y entrait"
      : `${peopleSpelled(count)} de plus à qui il convient y entraient`,
  "free-at": ({ spans }) => `elle était aussi libre ${and(spans.map(span))}`,
  "speak-also": ({ languages }) => `elle pouvait aussi participer en ${or(languages.map(languageName))}`,
  "meet-also": ({ modality }) => `elle acceptait aussi des rencontres ${modalities[modality]}`,
  "live-near": "elle vivait près de là et avait dit jusqu’où elle se déplace",
  "travel-as-far": ({ km }) => `elle se déplaçait jusqu’à ${km} km`,
  "provide-access": ({ needs }) => `le groupe offrait aussi ceci\u00a0: ${and(needs.map((need) => access[need]))}`,
  "answer-access": "la coordination répondait que le besoin d’accessibilité décrit peut être satisfait",
  "meet-access": "la coordination trouvait comment satisfaire le besoin d’accessibilité décrit",
  "cheaper-place": ({ fee }) => `le groupe avait pour elle une place ${fee === "free" ? "gratuite" : "à tarif réduit"}`,
  "take-role": ({ role }) => `le groupe accueillait aussi ${roles[role]}`,
  "take-age": ({ age }) =>
    age === undefined ? "le groupe accueillait tous les âges" : `le groupe accueillait aussi la tranche d’âge ${age}`,
  "take-country": ({ country }) => `le groupe accueillait aussi les personnes de son pays (${country})`,
};

function span({ day, from, to }: FreeSpan): string {
  return `${everyWeek(WEEKDAY_NAMES[DAYS.indexOf(day)] ?? "Monday")} de ${from} à ${to}`;
}

/** What would have to be otherwise: goes on from "si". */
function needed(change: NeededChange): string {
  return worded<NeededChanges, string>(NEEDED, change);
}

/** As in "La personne aurait une place dans Cercle 1 si le groupe avait une place de plus." */
export function change({ group, needs }: SmallestChangeReason): string {
  return `La personne aurait une place dans ${group} si ${needed(needs)}.`;
}
