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
    preheader: "Una nota corta, para que no tengas que pensar en ello.",
    blocks: [
      say(
        `${data.discreetLabel} se reúne ${onNearDay(data.startsAt, frame.now, there)} ${atTime(data.startsAt, there)}.`,
      ),
      facts(sessionFacts(data, frame)),
      clockShifted(frame, data) ? say("Fíjate en la hora: en tu reloj no es la misma que la última vez.") : undefined,
      act("Mi encuentro", data.sessionHref),
      say("¿No puedes ir? No pasa nada. Dínoslo con un toque en esa página, y tu plaza sigue siendo tuya."),
    ],
  };
};
