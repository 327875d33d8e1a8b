import { dayName, when } from "../../words/when.ts";
import { act, facts, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";
import type { OfferData } from "./offer.ts";

/** One reminder of an offer, half way; nothing more is sent before it lapses. */
export const offerNudge: Translations<OfferData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: your seat is held until ${dayName(data.expiresAt, frame)}`,
    preheader: "There is still time to answer.",
    blocks: [
      say(`We are still holding a seat for you in ${data.discreetLabel}. This is the only time we ask again.`),
      facts(planFacts(data.plan, frame)),
      act("See it and answer", data.offerHref),
      say(`The seat is held until ${when(data.expiresAt, frame)}.`),
      say("If now is not the time, you can let the date pass. You stay on the list and keep your place in line."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: tu plaza está reservada hasta el ${dayName(data.expiresAt, frame)}`,
    preheader: "Aún hay tiempo para responder.",
    blocks: [
      say(`Seguimos guardándote una plaza en ${data.discreetLabel}. Solo preguntamos de nuevo esta vez.`),
      facts(planFacts(data.plan, frame)),
      act("Verlo y responder", data.offerHref),
      say(`La plaza queda reservada hasta el ${when(data.expiresAt, frame)}.`),
      say("Si ahora no es el momento, puedes dejar pasar la fecha. Sigues en la lista, en el mismo lugar."),
    ],
  }),
};
