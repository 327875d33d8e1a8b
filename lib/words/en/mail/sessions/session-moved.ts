import { atPlace } from "../../../dates.ts";
import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** One session is at another time. */
export const sessionMoved: PersonLetter<"session-moved"> = (frame, data) => ({
  subject: `${data.discreetLabel}: moved to ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "One meeting is at another time.",
  blocks: [
    say(
      data.wasStartsAt === undefined
        ? `One meeting of ${data.discreetLabel} is at another time. This is the new one:`
        : `The meeting of ${data.discreetLabel} on ${meets(data.wasStartsAt, frame)} has moved. This is the new time:`,
    ),
    facts(sessionFacts(data, frame)),
    act("My meeting", data.sessionHref),
    say("If you can't come then, one tap on that page tells us. Your seat stays yours."),
  ],
});
