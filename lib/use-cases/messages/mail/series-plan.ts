import type { SeriesPlan } from "../../../words/letters/plan.ts";
import { meetingPlan } from "../../group-summary.ts";
import { groupOf, needed, type Occasion, offerOf } from "../occasion.ts";

/** When and how the group meets from now on, on the reader's clock. */
export async function seriesPlan(occasion: Occasion): Promise<SeriesPlan> {
  const { deps, facts } = occasion;
  const group = groupOf(occasion);
  const sessions = await deps.store.sessions(offerOf(occasion).groupId);
  const { timeZone } = needed(facts.contact, "reader");
  const { starts, ongoing, everyWeeks, minutes } = meetingPlan(group, sessions, { timeZone, now: facts.now });
  return { starts, ongoing, everyWeeks, minutes, modality: group.modality };
}
