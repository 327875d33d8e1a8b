import { atPlace } from "../../../dates.ts";
import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";

/** One session will not be held. */
export const sessionCancelled: PersonLetter<"session-cancelled"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: pas de rencontre le ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: !data.othersStay ? "Vous gardez votre place." : "La suivante a lieu comme prévu.",
  blocks: [
    say(`${data.discreetLabel}\u00a0: la rencontre du ${meets(data.startsAt, frame)} est annulée. Nous le regrettons.`),
    say(
      data.nextStartsAt !== undefined
        ? `Celle d’après est le ${meets(data.nextStartsAt, frame)}.`
        : data.othersStay
          ? "Les autres dates ne changent pas."
          : "Nous vous écrirons dès qu’il y aura une autre date. Vous gardez votre place.",
    ),
    say("Si cela laisse un vide dans votre semaine et que vous voulez parler, répondez à ce message."),
  ],
});
