import type { ComingSession } from "../../../words/letters/plan.ts";
import { groupOf, type Occasion, sessionOf } from "../occasion.ts";
import { labelOf } from "./label.ts";
import { sessionHref } from "./links.ts";

/** The session that the message is about, as a member is told of it. */
export async function comingSession(occasion: Occasion): Promise<ComingSession> {
  const { modality, schedule } = groupOf(occasion);
  const { startsAt } = sessionOf(occasion);
  return {
    discreetLabel: labelOf(occasion),
    startsAt,
    minutes: schedule.minutes,
    modality,
    sessionHref: await sessionHref(occasion),
  };
}
