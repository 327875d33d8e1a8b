import { atPlace } from "../../../dates.ts";
import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** One session is at another time. */
export const sessionMoved: PersonLetter<"session-moved"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: rencontre déplacée au ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "Une rencontre a lieu à un autre moment.",
  blocks: [
    say(
      data.wasStartsAt === undefined
        ? `${data.discreetLabel}\u00a0: une rencontre a lieu à un autre moment. Le voici\u00a0:`
        : `${data.discreetLabel}\u00a0: la rencontre du ${meets(data.wasStartsAt, frame)} est déplacée. ` +
            "Voici le nouveau moment\u00a0:",
    ),
    facts(sessionFacts(data, frame)),
    act("Ma rencontre", data.sessionHref),
    say(
      "Si vous ne pouvez pas venir à ce moment-là, un clic sur cette page suffit à nous le dire. " +
        "Vous gardez votre place.",
    ),
  ],
});
