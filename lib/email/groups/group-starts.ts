import { dayName, when } from "../../words/when.ts";
import { facts, heading, list, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

/** Enough people signed: the dates are certain. */
export const groupStarts: Translations<"group-starts"> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: it starts on ${dayName(data.plan.firstStartsAt, frame)}`,
    preheader: "The dates are certain now.",
    blocks: [
      say(`Enough people have said yes, so ${data.discreetLabel} starts. The dates are certain now.`),
      facts(planFacts(data.plan, frame)),
      heading("Your dates"),
      list(data.meetings.map((startsAt) => when(startsAt, frame))),
      say("If you can't come to one of them, that is all right. You can say so on your page."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: empieza el ${dayName(data.plan.firstStartsAt, frame)}`,
    preheader: "Las fechas ya son seguras.",
    blocks: [
      say(`Ya hay bastantes personas, así que ${data.discreetLabel} empieza. Las fechas ya son seguras.`),
      facts(planFacts(data.plan, frame)),
      heading("Tus fechas"),
      list(data.meetings.map((startsAt) => when(startsAt, frame))),
      say("Si alguna vez no puedes ir, no pasa nada. Puedes decirlo en tu página."),
    ],
  }),
};
