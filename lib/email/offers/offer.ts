import type { Instant } from "../../time/instant.ts";
import { dayName, when } from "../../words/when.ts";
import type { Labelled, SeriesPlan } from "../data.ts";
import { act, facts, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type OfferData = Labelled & {
  readonly plan: SeriesPlan;
  /** The answer is awaited until then; afterwards the seat goes to somebody else. */
  readonly expiresAt: Instant;
  readonly offerHref: string;
};

/** A seat is held until a deadline. What the group is about stands on the page, never in the mail. */
export const offer: Translations<OfferData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: a seat is held for you`,
    preheader: `It is yours to take until ${dayName(data.expiresAt, frame)}.`,
    blocks: [
      say(`We have found a place that we think suits you. We are holding a seat for you in ${data.discreetLabel}.`),
      facts(planFacts(data.plan, frame)),
      say("Your page says what it is about, who leads it, and why we thought of you."),
      act("See it and answer", data.offerHref),
      say(`The seat is held until ${when(data.expiresAt, frame)}. Yes and no are both fine.`),
      say("If you say no, you keep your place in line, and we look for something that suits you better."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: hay una plaza reservada para ti`,
    preheader: `Puedes aceptarla hasta el ${dayName(data.expiresAt, frame)}.`,
    blocks: [
      say(`Hemos encontrado un lugar que creemos que encaja contigo. Te guardamos una plaza en ${data.discreetLabel}.`),
      facts(planFacts(data.plan, frame)),
      say("En tu página verás de qué trata, quién lo lleva y por qué hemos pensado en ti."),
      act("Verlo y responder", data.offerHref),
      say(`La plaza queda reservada hasta el ${when(data.expiresAt, frame)}. Tanto un sí como un no están bien.`),
      say("Si dices que no, conservas tu lugar en la lista y buscamos algo que encaje mejor."),
    ],
  }),
};
