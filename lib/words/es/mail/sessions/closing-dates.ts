import { list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** The ending is announced early, so that it can be a good one. */
export const closingDates: PersonLetter<"closing-dates"> = (frame, data) => ({
  subject: `${data.discreetLabel}: las últimas fechas`,
  preheader: "Cuándo termina y para qué son los últimos encuentros.",
  blocks: [
    say(`${data.discreetLabel} llega a su final. Quedan estos encuentros:`),
    list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
    say("Son para mirar atrás y adelante: lo que ha crecido, cómo es despedirse, " + "qué agradeces, qué esperas."),
    say("Los finales pueden remover cosas. Si te pasa, dilo allí o responde a este correo."),
  ],
});
