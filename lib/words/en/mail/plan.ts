import type { Modality } from "../../../domain/vocabulary.ts";
import type { Instant } from "../../../time/instant.ts";
import { atPlace, type Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { atTime, dayName, meets } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "online", in_person: "in person" };

/** Dates told one by one. */
const SHOWN = 7;

/** In place of a date where every meeting ahead was cancelled. */
export const noneAhead = "no meeting is planned at present";

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const [first, ...then] = plan.starts;
  const { minutes } = plan;
  return [
    ["First meeting for you", first === undefined ? noneAhead : meets(first, reader)],
    ...(then.length === 0 ? [] : [["Then", following(plan, then, reader)] as const]),
    ...(minutes === undefined ? [] : [["How long", `${minutes} minutes`] as const]),
    ["Where", WHERE[plan.modality]],
  ];
}

/** How often, or else the dates. */
function following({ everyWeeks, ongoing, starts }: SeriesPlan, then: readonly Instant[], reader: Reader): string {
  if (everyWeeks === undefined) {
    const dates = then
      .slice(0, SHOWN)
      .map((start) => `${dayName(start, atPlace(reader))} ${atTime(start, atPlace(reader))}`);
    const more = then.length - dates.length;
    return more === 0 ? dates.join("; ") : `${dates.join("; ")}; and ${more} more`;
  }
  const rhythm = everyWeeks === 1 ? "every week" : `every ${everyWeeks} weeks`;
  return ongoing ? `${rhythm}, with no fixed end` : `${rhythm}, ${starts.length} meetings in all`;
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["When", meets(session.startsAt, reader)],
    ["How long", `${session.minutes} minutes`],
    ["Where", WHERE[session.modality]],
  ];
}
