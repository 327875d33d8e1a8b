import type { Instant } from "../../time/instant.ts";
import { dayName, when } from "../../words/when.ts";
import type { Labelled } from "../data.ts";
import { say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type SessionCancelledData = Labelled & {
  readonly startsAt: Instant;
  readonly nextStartsAt: Instant | undefined;
};

/** One session will not be held. */
export const sessionCancelled: Translations<SessionCancelledData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: no meeting on ${dayName(data.startsAt, frame)}`,
    preheader: data.nextStartsAt === undefined ? "Your seat stays yours." : "The next one stays as planned.",
    blocks: [
      say(`The meeting of ${data.discreetLabel} on ${when(data.startsAt, frame)} will not be held. We are sorry.`),
      say(
        data.nextStartsAt === undefined
          ? "We write as soon as there is a next date. Your seat stays yours."
          : `The next one is on ${when(data.nextStartsAt, frame)}.`,
      ),
      say("If that leaves a hole in your week and you would like to talk, reply to this mail."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: el ${dayName(data.startsAt, frame)} no hay encuentro`,
    preheader: data.nextStartsAt === undefined ? "Tu plaza sigue siendo tuya." : "El siguiente sigue como estaba.",
    blocks: [
      say(`El encuentro de ${data.discreetLabel} del ${when(data.startsAt, frame)} no se celebra. Lo sentimos.`),
      say(
        data.nextStartsAt === undefined
          ? "Te escribimos en cuanto haya otra fecha. Tu plaza sigue siendo tuya."
          : `El siguiente es el ${when(data.nextStartsAt, frame)}.`,
      ),
      say("Si eso te deja un hueco en la semana y quieres hablar, responde a este correo."),
    ],
  }),
};
