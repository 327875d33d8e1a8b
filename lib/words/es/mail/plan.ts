import type { Modality } from "../../../domain/vocabulary.ts";
import type { Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { when } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "en línea", in_person: "en persona" };

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const rhythm = plan.everyWeeks === 1 ? "cada semana" : `cada ${plan.everyWeeks} semanas`;
  return [
    ["Tu primer encuentro", when(plan.firstStartsAt, reader)],
    [
      "Después",
      plan.sessions === null ? `${rhythm}, sin fecha de fin` : `${rhythm}, ${plan.sessions} encuentros en total`,
    ],
    ["Duración", `${plan.minutes} minutos`],
    ["Dónde", WHERE[plan.modality]],
  ];
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["Cuándo", when(session.startsAt, reader)],
    ["Duración", `${session.minutes} minutos`],
    ["Dónde", WHERE[session.modality]],
  ];
}
