import type { Modality } from "../../../domain/vocabulary.ts";
import type { Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { when } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "en ligne", in_person: "sur place" };

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const rhythm = plan.everyWeeks === 1 ? "chaque semaine" : `toutes les ${plan.everyWeeks} semaines`;
  return [
    ["Première rencontre", when(plan.firstStartsAt, reader)],
    [
      "Ensuite",
      plan.sessions === null
        ? `${rhythm}, sans date de fin`
        : `${rhythm}, ${plan.sessions} ${plan.sessions < 2 ? "rencontre" : "rencontres"} en tout`,
    ],
    ["Durée", `${plan.minutes} minutes`],
    ["Où", WHERE[plan.modality]],
  ];
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["Quand", when(session.startsAt, reader)],
    ["Durée", `${session.minutes} minutes`],
    ["Où", WHERE[session.modality]],
  ];
}
