import type { Labelled, SeriesPlan } from "../data.ts";
import { facts, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type WelcomeData = Labelled & {
  readonly plan: SeriesPlan;
  /** A closed group that still waits for enough people: the dates are not certain yet. */
  readonly awaitingStart: boolean;
};

/** The agreement is signed and the seat is theirs. */
export const welcome: Translations<WelcomeData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: your seat is yours`,
    preheader: "All is in place.",
    blocks: [
      say(`Thank you for signing. Your seat in ${data.discreetLabel} is yours.`),
      facts(planFacts(data.plan, frame)),
      say(data.awaitingStart ? EN.waiting : EN.sure),
      say("All your dates are on your page, and there you can also say when you can't come. The link is below."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: la plaza es tuya`,
    preheader: "Todo está listo.",
    blocks: [
      say(`Gracias por firmar. La plaza en ${data.discreetLabel} es tuya.`),
      facts(planFacts(data.plan, frame)),
      say(data.awaitingStart ? ES.waiting : ES.sure),
      say("Todas tus fechas están en tu página, y ahí puedes decir cuándo no puedes ir. El enlace está más abajo."),
    ],
  }),
};

const EN = {
  waiting: "The group starts once enough people have said yes. We write as soon as the dates are certain.",
  sure: "We send a short note the day before each meeting.",
};

const ES = {
  waiting: "El grupo empieza cuando hay bastantes personas. Te escribimos en cuanto las fechas sean seguras.",
  sure: "Enviamos una nota corta el día antes de cada encuentro.",
};
