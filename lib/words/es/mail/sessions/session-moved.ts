import { atPlace } from "../../../dates.ts";
import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** One session is at another time. */
export const sessionMoved: PersonLetter<"session-moved"> = (frame, data) => ({
  subject: `${data.discreetLabel}: pasa al ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "Un encuentro cambia de hora.",
  blocks: [
    say(
      data.wasStartsAt === undefined
        ? `Un encuentro de ${data.discreetLabel} cambia de hora. La nueva es esta:`
        : `El encuentro de ${data.discreetLabel} del ${meets(data.wasStartsAt, frame)} cambia. La nueva hora es esta:`,
    ),
    facts(sessionFacts(data, frame)),
    act("Mi encuentro", data.sessionHref),
    say("Si entonces no puedes, dínoslo con un toque en esa página. Tu plaza sigue siendo tuya."),
  ],
});
