import { act, list, say } from "../../../letter.ts";
import { elapsed } from "../../../letters/elapsed.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Three questions of our own (unvalidated, and said so), a week and three months after the end. */
export const survey: PersonLetter<"survey"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: tres preguntas cortas`,
  preheader: "Un minuto, si lo tienes.",
  blocks: [
    say(`${data.discreetLabel} terminó ${ago(data.daysSinceEnd)}. Nos gustaría saber cómo te fue.`),
    say("De 1 (nada) a 5 (mucho):"),
    list(["Sentí que formaba parte.", "Sentí que me escuchaban.", "Me sentí en un lugar seguro."]),
    data.surveyHref === undefined
      ? say("Si quieres, responde a este correo con tres números y, si te apetece, una línea.")
      : act("Responder", data.surveyHref),
    say("Son preguntas nuestras, no un examen. Tu respuesta no cambia nada para otra plaza."),
  ],
});

const ONE = { days: "un día", weeks: "una semana", months: "un mes" };
const MANY = { days: "días", weeks: "semanas", months: "meses" };

function ago(days: number): string {
  const { unit, count } = elapsed(days);
  return count === 1 ? `hace ${ONE[unit]}` : `hace ${count} ${MANY[unit]}`;
}
