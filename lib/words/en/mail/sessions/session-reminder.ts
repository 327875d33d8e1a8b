import { atPlace } from "../../../dates.ts";
import { act, facts, say } from "../../../letter.ts";
import { clockShifted } from "../../../letters/clock-shifted.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { atTime, nearDay, onNearDay } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** The day before every session, with "can't come". */
export const sessionReminder: PersonLetter<"session-reminder"> = (frame, data) => {
  const there = atPlace(frame);
  return {
    subject: `${data.discreetLabel}: ${nearDay(data.startsAt, frame.now, there)} ${atTime(data.startsAt, there)}`,
    preheader: "A short note, so that you don't have to think of it.",
    blocks: [
      say(`${data.discreetLabel} meets ${onNearDay(data.startsAt, frame.now, there)} ${atTime(data.startsAt, there)}.`),
      facts(sessionFacts(data, frame)),
      clockShifted(frame, data)
        ? say("Please note the hour: on your clock it is not the same as last time.")
        : undefined,
      act("My meeting", data.sessionHref),
      say("Can't come? That is all right. One tap on that page tells us, and your seat stays yours."),
    ],
  };
};
