import { dayName } from "../../words/when.ts";
import type { ComingSession } from "../data.ts";
import { act, facts, heading, list, say } from "../letter.ts";
import { sessionFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type OrientationData = ComingSession & { readonly firstGroup: boolean };

/** A week before the first session. */
export const orientation: Translations<OrientationData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: first meeting on ${dayName(data.startsAt, frame)}`,
    preheader: "What to expect, in a minute's reading.",
    blocks: [
      say(`Your first meeting of ${data.discreetLabel} is coming up.`),
      facts(sessionFacts(data, frame)),
      heading("What to expect"),
      list([
        "The person who leads it opens the meeting and explains how it goes.",
        "Everybody may say a little about themselves. You may also just listen.",
        "What people say stays there. Nobody records anything.",
        data.modality === "virtual"
          ? "The page below shows the way in shortly before the start."
          : "The page below shows the address.",
      ]),
      say(data.firstGroup ? "If you are nervous: so are most people the first time. It passes." : EN_AGAIN),
      act("My meeting", data.sessionHref),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: primer encuentro el ${dayName(data.startsAt, frame)}`,
    preheader: "Qué esperar, en un minuto de lectura.",
    blocks: [
      say(`Se acerca tu primer encuentro de ${data.discreetLabel}.`),
      facts(sessionFacts(data, frame)),
      heading("Qué esperar"),
      list([
        "La persona que lo lleva abre el encuentro y explica cómo funciona.",
        "Quien quiera cuenta algo de sí. También puedes solo escuchar.",
        "Lo que se dice ahí se queda ahí. Nadie graba nada.",
        data.modality === "virtual"
          ? "La página de abajo muestra cómo entrar poco antes de empezar."
          : "La página de abajo muestra la dirección.",
      ]),
      say(data.firstGroup ? "Si sientes nervios, es lo normal la primera vez. Se pasan." : ES_AGAIN),
      act("Mi encuentro", data.sessionHref),
    ],
  }),
};

const EN_AGAIN = "Every group is its own. Give this one a few meetings.";
const ES_AGAIN = "Cada grupo es distinto. Dale a este unos cuantos encuentros.";
