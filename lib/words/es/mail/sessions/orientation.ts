import { atPlace } from "../../../dates.ts";
import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the first session. */
export const orientation: PersonLetter<"orientation"> = (frame, data) => ({
  subject: `${data.discreetLabel}: primer encuentro el ${dayName(data.startsAt, atPlace(frame))}`,
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
    say(
      data.firstGroup
        ? "Si sientes nervios, es lo normal la primera vez. Se pasan."
        : "Cada grupo es distinto. Dale a este unos cuantos encuentros.",
    ),
    act("Mi encuentro", data.sessionHref),
  ],
});
