import type { Modality } from "../../../domain/vocabulary.ts";
import type { Instant } from "../../../time/instant.ts";
import { atPlace, type Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { atTime, dayName, meets } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "en ligne", in_person: "sur place" };

/** Dates told one by one. */
const SHOWN = 7;

/** In place of a date where every meeting ahead was cancelled. */
export const noneAhead = "aucune rencontre n’est prévue pour l’instant";

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const [first, ...then] = plan.starts;
  const { minutes } = plan;
  return [
    ["Première rencontre", first === undefined ? noneAhead : meets(first, reader)],
    ...(then.length === 0 ? [] : [["Ensuite", following(plan, then, reader)] as const]),
    ...(minutes === undefined ? [] : [["Durée", `${minutes} minutes`] as const]),
    ["Où", WHERE[plan.modality]],
  ];
}

/** How often, or else the dates. */
function following({ everyWeeks, ongoing, starts }: SeriesPlan, then: readonly Instant[], reader: Reader): string {
  if (everyWeeks === undefined) {
    const dates = then
      .slice(0, SHOWN)
      .map((start) => `${dayName(start, atPlace(reader))} ${atTime(start, atPlace(reader))}`);
    const more = then.length - dates.length;
    return more === 0 ? dates.join("\u00a0; ") : `${dates.join("\u00a0; ")}\u00a0; et ${more} de plus`;
  }
  const rhythm = everyWeeks === 1 ? "chaque semaine" : `toutes les ${everyWeeks} semaines`;
  return ongoing ? `${rhythm}, sans date de fin` : `${rhythm}, ${starts.length} rencontres en tout`;
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["Quand", meets(session.startsAt, reader)],
    ["Durée", `${session.minutes} minutes`],
    ["Où", WHERE[session.modality]],
  ];
}
