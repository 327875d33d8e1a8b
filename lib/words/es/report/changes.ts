import type { SmallestChangeReason } from "../../../domain/runs/outcome-reason.ts";
import type { FreeSpan, NeededChange, NeededChanges } from "../../../domain/runs/pair-reason.ts";
import { DAYS, WEEKDAY_NAMES } from "../../../time/local-date-time.ts";
import { type Wording, worded } from "../../problem.ts";
import { access, and, attribute, everyWeek, languageName, modalities, or, peopleSpelled, roles } from "./vocabulary.ts";

const NEEDED: Wording<NeededChanges> = {
  "one-more-seat": "hubiera una plaza más",
  "sign-off": (facts) =>
    "coordinación le fijara la plaza y aceptara ser la única persona del grupo " +
    `con su valor de «${attribute(facts.attribute)}»`,
  joiners: ({ count }) =>
    count === 1 ? "se sumara una persona más que encaje" : `se sumaran ${peopleSpelled(count)} más que encajen`,
  "free-at": ({ spans }) => `también estuviera libre ${and(spans.map(span))}`,
  "speak-also": ({ languages }) => `también pudiera participar en ${or(languages.map(languageName))}`,
  "meet-also": ({ modality }) => `también aceptara reunirse ${modalities[modality]}`,
  "live-near": "viviera cerca y dijera hasta dónde se desplaza",
  "travel-as-far": ({ km }) => `se desplazara hasta ${km} km`,
  "provide-access": ({ needs }) => `el grupo ofreciera ${and(needs.map((need) => access[need]))}`,
  "answer-access": "coordinación respondiera que se puede atender la necesidad de accesibilidad que describió",
  "meet-access": "coordinación encontrara cómo atender la necesidad de accesibilidad que describió",
  "cheaper-place": ({ fee }) => `hubiera una plaza ${fee === "free" ? "gratuita" : "con cuota reducida"}`,
  "take-role": ({ role }) => `el grupo admitiera también a ${roles[role]}`,
  "take-age": ({ age }) =>
    age === undefined ? "el grupo admitiera cualquier edad" : `el grupo admitiera también la franja de edad ${age}`,
  "take-country": ({ country }) => `el grupo admitiera también a personas de ${country}`,
};

function span({ day, from, to }: FreeSpan): string {
  return `${everyWeek(WEEKDAY_NAMES[DAYS.indexOf(day)] ?? "Monday")} de ${from} a ${to}`;
}

/** What would have to be otherwise: goes on from "si". */
function needed(change: NeededChange): string {
  return worded<NeededChanges, string>(NEEDED, change);
}

/** As in "Tendría plaza en Círculo 1 si hubiera una plaza más." */
export function change({ group, needs }: SmallestChangeReason): string {
  return `Tendría plaza en ${group} si ${needed(needs)}.`;
}
