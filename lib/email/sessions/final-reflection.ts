import { dayName } from "../../words/when.ts";
import type { ComingSession } from "../data.ts";
import { act, facts, list, say } from "../letter.ts";
import { sessionFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

/** A week before the last session. */
export const finalReflection: Translations<ComingSession> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: last meeting on ${dayName(data.startsAt, frame)}`,
    preheader: "A few questions to take along, if you like.",
    blocks: [
      say(`The last meeting of ${data.discreetLabel} is coming up.`),
      facts(sessionFacts(data, frame)),
      say("If you like, take one of these along. Writing a line or two helps. Nobody reads it but you."),
      list([
        "What is different now from the first time?",
        "Which moment stays with you?",
        "Who would you like to thank, and for what?",
        "What do you want to keep doing?",
      ]),
      act("My meeting", data.sessionHref),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: último encuentro el ${dayName(data.startsAt, frame)}`,
    preheader: "Unas preguntas para llevar, si te apetece.",
    blocks: [
      say(`Se acerca el último encuentro de ${data.discreetLabel}.`),
      facts(sessionFacts(data, frame)),
      say("Si te apetece, lleva una de estas. Escribir un par de líneas ayuda. Solo las lees tú."),
      list([
        "¿Qué es distinto ahora que la primera vez?",
        "¿Qué momento se queda contigo?",
        "¿A quién te gustaría dar las gracias, y por qué?",
        "¿Qué quieres seguir haciendo?",
      ]),
      act("Mi encuentro", data.sessionHref),
    ],
  }),
};
