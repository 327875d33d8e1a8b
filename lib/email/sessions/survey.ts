import type { Labelled } from "../data.ts";
import { act, list, say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type SurveyData = Labelled & {
  readonly daysSinceEnd: number;
  /** Without one, the answer is a reply to the mail. */
  readonly surveyHref: string | undefined;
};

/** Three questions of our own (unvalidated, and said so), a week and three months after the end. */
export const survey: Translations<SurveyData> = {
  en: (_frame, data) => ({
    subject: `${data.discreetLabel}: three short questions`,
    preheader: "A minute, if you have one.",
    blocks: [
      say(`${data.discreetLabel} ended ${ago(data.daysSinceEnd)}. We would like to know how it was for you.`),
      say("From 1 (not at all) to 5 (very much):"),
      list(["I felt that I belonged.", "I felt heard.", "I felt safe."]),
      data.surveyHref === undefined
        ? say("If you like, reply to this mail with three numbers, and a line if you want to.")
        : act("Answer", data.surveyHref),
      say("These questions are our own, not a test of you. Your answer changes nothing about any future place."),
    ],
  }),
  es: (_frame, data) => ({
    subject: `${data.discreetLabel}: tres preguntas cortas`,
    preheader: "Un minuto, si lo tienes.",
    blocks: [
      say(`${data.discreetLabel} terminó hace ${hace(data.daysSinceEnd)}. Nos gustaría saber cómo te fue.`),
      say("De 1 (nada) a 5 (mucho):"),
      list(["Me sentí parte.", "Sentí que me escuchaban.", "Me sentí en un lugar seguro."]),
      data.surveyHref === undefined
        ? say("Si quieres, responde a este correo con tres números y, si te apetece, una línea.")
        : act("Responder", data.surveyHref),
      say("Son preguntas nuestras, no un examen. Tu respuesta no cambia nada para otra plaza."),
    ],
  }),
};

function ago(days: number): string {
  if (days >= 60) return `${Math.round(days / 30)} months ago`;
  return days === 7 ? "a week ago" : `${days} days ago`;
}

function hace(days: number): string {
  if (days >= 60) return `${Math.round(days / 30)} meses`;
  return days === 7 ? "una semana" : `${days} días`;
}
