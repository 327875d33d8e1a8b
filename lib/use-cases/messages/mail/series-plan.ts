import { instantOf } from "../../../time/wall-clock.ts";
import type { SeriesPlan } from "../../../words/letters/plan.ts";
import { groupOf, type Occasion, sessionsAhead } from "../occasion.ts";

/** When and how the group meets; its first session is the next one ahead. */
export async function seriesPlan(occasion: Occasion): Promise<SeriesPlan> {
  const { schedule, modality } = groupOf(occasion);
  const [next] = await sessionsAhead(occasion);
  const { firstDate, localStart, timeZone, everyWeeks, minutes, sessions } = schedule;
  const firstStartsAt = next?.startsAt ?? instantOf(firstDate, localStart, timeZone);
  return { firstStartsAt, everyWeeks, minutes, sessions, modality };
}
