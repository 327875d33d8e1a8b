import type { ComingSession } from "../../../words/letters/plan.ts";
import { minutesOf } from "../../group-summary.ts";
import { groupOf, type Occasion, sessionOf } from "../occasion.ts";
import { labelOf } from "./label.ts";
import { sessionHref } from "./links.ts";

/** The session that the message is about, as a member is told of it. */
export async function comingSession(occasion: Occasion): Promise<ComingSession> {
  const { modality } = groupOf(occasion);
  const session = sessionOf(occasion);
  return {
    discreetLabel: labelOf(occasion),
    startsAt: session.startsAt,
    minutes: minutesOf(session),
    modality,
    sessionHref: await sessionHref(occasion),
  };
}
