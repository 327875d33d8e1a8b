import type { Instant } from "../../time/instant.ts";
import { when } from "../../words/when.ts";
import type { Labelled } from "../data.ts";
import { list, say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type ClosingDatesData = Labelled & {
  /** When the sessions that are left start, in order; the last one is the ending. */
  readonly sessionStarts: readonly Instant[];
};

/** The ending is announced early, so that it can be a good one. */
export const closingDates: Translations<ClosingDatesData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: the last dates`,
    preheader: "When it ends, and what the last meetings are for.",
    blocks: [
      say(`${data.discreetLabel} is coming to its end. These meetings are left:`),
      list(data.sessionStarts.map((startsAt) => when(startsAt, frame))),
      say(
        "They are there for looking back and ahead: what has grown, what it is like to stop, " +
          "what you are thankful for, what you hope.",
      ),
      say("Endings can stir things up. If this one does, say so there, or reply to this mail."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: las últimas fechas`,
    preheader: "Cuándo termina y para qué son los últimos encuentros.",
    blocks: [
      say(`${data.discreetLabel} llega a su final. Quedan estos encuentros:`),
      list(data.sessionStarts.map((startsAt) => when(startsAt, frame))),
      say("Tienen su propio sentido: lo que ha crecido, cómo es despedirse, qué agradeces, qué esperas."),
      say("Los finales pueden remover cosas. Si te pasa, dilo allí o responde a este correo."),
    ],
  }),
};
