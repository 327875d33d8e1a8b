import type { Instant } from "../../time/instant.ts";
import { when } from "../../words/when.ts";
import type { Labelled, SeriesPlan } from "../data.ts";
import { act, facts, heading, list, say } from "../letter.ts";
import { planFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type AgreementData = Labelled & {
  readonly plan: SeriesPlan;
  /** The seat is held until then. */
  readonly expiresAt: Instant;
  readonly agreementHref: string;
  /** Their first group: the preparation guide says a little more. */
  readonly firstGroup: boolean;
};

/** After a yes: the agreement to sign, and the preparation guide (which lowers early leaving; see docs/matching.md). */
export const agreement: Translations<AgreementData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: one step left`,
    preheader: "Please read and sign what everybody there agrees to.",
    blocks: [
      say("Good to hear from you. One step is left before the seat is yours: what everybody in the group agrees to."),
      act("Read and sign", data.agreementHref),
      say(
        `The seat is held until ${when(data.expiresAt, frame)}. You can take the agreement back later, just as easily.`,
      ),
      facts(planFacts(data.plan, frame)),
      heading("To get ready"),
      say(data.firstGroup ? EN.first : EN.again),
      list(EN.guide[data.plan.modality]),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: falta un paso`,
    preheader: "Lee y firma, por favor, lo que acuerdan quienes participan.",
    blocks: [
      say("Qué bien leerte. Falta un paso para que la plaza sea tuya: lo que acuerdan todas las personas del grupo."),
      act("Leer y firmar", data.agreementHref),
      say(`La plaza queda reservada hasta el ${when(data.expiresAt, frame)}. Puedes retirar tu firma cuando quieras.`),
      facts(planFacts(data.plan, frame)),
      heading("Para prepararte"),
      say(data.firstGroup ? ES.first : ES.again),
      list(ES.guide[data.plan.modality]),
    ],
  }),
};

const EN_ALWAYS = [
  "You choose what you say. “I pass” is a full answer, every time.",
  "The first meeting can feel stiff. It often takes three or four before people feel at home.",
  "Keep half an hour free afterwards, for a walk or a cup of tea.",
];

const EN = {
  first: "Many people are nervous before their first time. This is what helps most of them:",
  again: "You have done this before, so you know what suits you. A few things all the same:",
  guide: {
    virtual: ["Find a spot where nobody listens in. Headphones help. A parked car counts.", ...EN_ALWAYS],
    in_person: ["Look up the way beforehand, and come ten minutes early if you can.", ...EN_ALWAYS],
  },
};

const ES_ALWAYS = [
  "Tú eliges qué cuentas. «Paso» es una respuesta completa, siempre.",
  "El primer encuentro puede resultar raro. A menudo hacen falta tres o cuatro para sentirse en confianza.",
  "Deja media hora libre después, para un paseo o una infusión.",
];

const ES = {
  first: "Mucha gente se pone nerviosa antes de la primera vez. Esto es lo que más suele ayudar:",
  again: "No es tu primera vez, así que ya sabes qué te va bien. Aun así, algunas ideas:",
  guide: {
    virtual: ["Busca un sitio donde nadie te oiga. Los auriculares ayudan. Un coche aparcado vale.", ...ES_ALWAYS],
    in_person: ["Mira antes cómo llegar y, si puedes, ven diez minutos antes.", ...ES_ALWAYS],
  },
};
