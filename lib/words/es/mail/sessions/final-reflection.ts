import { atPlace } from "../../../dates.ts";
import { act, facts, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the last session. */
export const finalReflection: PersonLetter<"final-reflection"> = (frame, data) => ({
  subject: `${data.discreetLabel}: último encuentro el ${dayName(data.startsAt, atPlace(frame))}`,
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
});
