import type { Modality } from "../../../domain/vocabulary.ts";
import type { Reader } from "../../dates.ts";
import type { FactRows } from "../../letter.ts";
import type { ComingSession, SeriesPlan } from "../../letters/plan.ts";
import { when } from "../when.ts";

const WHERE: Readonly<Record<Modality, string>> = { virtual: "online", in_person: "in person" };

/** When, how often, how long and where a group meets. */
export function planFacts(plan: SeriesPlan, reader: Reader): FactRows {
  const rhythm = plan.everyWeeks === 1 ? "every week" : `every ${plan.everyWeeks} weeks`;
  return [
    ["First meeting for you", when(plan.firstStartsAt, reader)],
    ["Then", plan.sessions === null ? `${rhythm}, with no fixed end` : `${rhythm}, ${plan.sessions} meetings in all`],
    ["How long", `${plan.minutes} minutes`],
    ["Where", WHERE[plan.modality]],
  ];
}

/** The same for one session. */
export function sessionFacts(session: ComingSession, reader: Reader): FactRows {
  return [
    ["When", when(session.startsAt, reader)],
    ["How long", `${session.minutes} minutes`],
    ["Where", WHERE[session.modality]],
  ];
}
