import { heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** Several sessions at once are cancelled, or at another time. */
export const sessionsChanged: PersonLetter<"sessions-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}: fechas que cambian`,
  preheader: "Algunos encuentros se cancelan o cambian de hora.",
  blocks: [
    say(`Cambian algunas fechas de ${data.discreetLabel}. Esto es todo lo nuevo:`),
    ...(data.cancelled.length === 0
      ? []
      : [heading("Cancelados"), list(data.cancelled.map((startsAt) => meets(startsAt, frame)))]),
    ...(data.moved.length === 0
      ? []
      : [
          heading("A otra hora"),
          list(
            data.moved.map(({ was, startsAt }) =>
              was === undefined
                ? `ahora, ${meets(startsAt, frame)}`
                : `${meets(was, frame)}; ahora, ${meets(startsAt, frame)}`,
            ),
          ),
          say(
            "Si no puedes ir a alguno, su recordatorio lleva a una página donde nos lo dices con un toque. " +
              "Tu plaza sigue siendo tuya.",
          ),
        ]),
    say(
      data.nextStartsAt === undefined
        ? "Te escribimos en cuanto haya otra fecha. Tu plaza sigue siendo tuya."
        : `El próximo encuentro es el ${meets(data.nextStartsAt, frame)}. Las demás fechas siguen como estaban.`,
    ),
  ],
});
