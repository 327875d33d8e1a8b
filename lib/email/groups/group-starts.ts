import type { Instant } from "../../time/instant.ts";
import { dayName, when } from "../../words/when.ts";
import type { Labelled, SeriesPlan } from "../data.ts";
import { facts, heading, list, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type GroupStartsData = Labelled & {
  readonly plan: SeriesPlan;
  /** When every session ahead starts, in order. */
  readonly sessionStarts: readonly Instant[];
};

/** Enough people signed: the dates are certain. */
export const groupStarts: Translations<GroupStartsData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: it starts on ${dayName(data.plan.firstStartsAt, frame)}`,
    preheader: "The dates are certain now.",
    blocks: [
      say(`Enough people have said yes, so ${data.discreetLabel} starts. The dates are certain now.`),
      facts(planFacts(data.plan, frame)),
      heading("Your dates"),
      list(data.sessionStarts.map((startsAt) => when(startsAt, frame))),
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
      list(data.sessionStarts.map((startsAt) => when(startsAt, frame))),
      say("Si alguna vez no puedes ir, no pasa nada. Puedes decirlo en tu página."),
    ],
  }),
};
