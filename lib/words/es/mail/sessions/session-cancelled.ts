import { atPlace } from "../../../dates.ts";
import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";

/** One session will not be held. */
export const sessionCancelled: PersonLetter<"session-cancelled"> = (frame, data) => ({
  subject: `${data.discreetLabel}: el ${dayName(data.startsAt, atPlace(frame))} no hay encuentro`,
  preheader: !data.othersStay ? "Tu plaza sigue siendo tuya." : "El siguiente sigue como estaba.",
  blocks: [
    say(`El encuentro de ${data.discreetLabel} del ${meets(data.startsAt, frame)} se ha cancelado. Lo sentimos.`),
    say(
      data.nextStartsAt !== undefined
        ? `El siguiente después de ese es el ${meets(data.nextStartsAt, frame)}.`
        : data.othersStay
          ? "Las demás fechas siguen como estaban."
          : "Te escribimos en cuanto haya otra fecha. Tu plaza sigue siendo tuya.",
    ),
    say("Si eso te deja un hueco en la semana y quieres hablar, responde a este correo."),
  ],
});
