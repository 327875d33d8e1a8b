import type { Modality } from "../../../domain/vocabulary.ts";
import type { Instant } from "../../../time/instant.ts";
import { atPlace, type Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { atTime, dayName, meets } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "en línea", in_person: "en persona" };

/** Dates told one by one. */
const SHOWN = 7;

/** In place of a date where every meeting ahead was cancelled. */
export const noneAhead = "de momento no hay ningún encuentro previsto";

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const [first, ...then] = plan.starts;
  const { minutes } = plan;
  return [
    ["Tu primer encuentro", first === undefined ? noneAhead : meets(first, reader)],
    ...(then.length === 0 ? [] : [["Después", following(plan, then, reader)] as const]),
    ...(minutes === undefined ? [] : [["Duración", `${minutes} minutos`] as const]),
    ["Dónde", WHERE[plan.modality]],
  ];
}

/** How often, or else the dates. */
function following({ everyWeeks, ongoing, starts }: SeriesPlan, then: readonly Instant[], reader: Reader): string {
  if (everyWeeks === undefined) {
    const dates = then
      .slice(0, SHOWN)
      .map((start) => `${dayName(start, atPlace(reader))} ${atTime(start, atPlace(reader))}`);
    const more = then.length - dates.length;
    return more === 0 ? dates.join("; ") : `${dates.join("; ")}; y ${more} más`;
  }
  const rhythm = everyWeeks === 1 ? "cada semana" : `cada ${everyWeeks} semanas`;
  return ongoing ? `${rhythm}, sin fecha de fin` : `${rhythm}, ${starts.length} encuentros en total`;
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["Cuándo", meets(session.startsAt, reader)],
    ["Duración", `${session.minutes} minutos`],
    ["Dónde", WHERE[session.modality]],
  ];
}
