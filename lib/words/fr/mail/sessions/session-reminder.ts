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
    subject: `${data.discreetLabel}\u00a0: ${nearDay(data.startsAt, frame.now, there)} ${atTime(data.startsAt, there)}`,
    preheader: "Un petit mot, pour que vous n’ayez pas à y penser.",
    blocks: [
      say(
        `${data.discreetLabel} se retrouve ${onNearDay(data.startsAt, frame.now, there)} ` +
          `${atTime(data.startsAt, there)}.`,
      ),
      facts(sessionFacts(data, frame)),
      clockShifted(frame, data)
        ? say("Regardez bien l’heure\u00a0: chez vous, ce n’est pas la même que la dernière fois.")
        : undefined,
      act("Ma rencontre", data.sessionHref),
      say(
        "Vous ne pouvez pas venir\u00a0? Ce n’est pas grave. Un clic sur cette page suffit à nous le dire, " +
          "et vous gardez votre place.",
      ),
    ],
  };
};
