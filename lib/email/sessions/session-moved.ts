import type { Instant } from "../../time/instant.ts";
import { dayName, when } from "../../words/when.ts";
import type { ComingSession } from "../data.ts";
import { act, facts, say } from "../letter.ts";
import { sessionFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type SessionMovedData = ComingSession & { readonly wasStartsAt: Instant | undefined };

/** One session is at another time. */
export const sessionMoved: Translations<SessionMovedData> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: moved to ${dayName(data.startsAt, frame)}`,
    preheader: "One meeting is at another time.",
    blocks: [
      say(
        data.wasStartsAt === undefined
          ? `One meeting of ${data.discreetLabel} is at another time. This is the new one:`
          : `The meeting of ${data.discreetLabel} on ${when(data.wasStartsAt, frame)} has moved. This is the new time:`,
      ),
      facts(sessionFacts(data, frame)),
      act("My meeting", data.sessionHref),
      say("If you can't come then, one tap on that page tells us. Your seat stays yours."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: pasa al ${dayName(data.startsAt, frame)}`,
    preheader: "Un encuentro cambia de hora.",
    blocks: [
      say(
        data.wasStartsAt === undefined
          ? `Un encuentro de ${data.discreetLabel} cambia de hora. La nueva es esta:`
          : `El encuentro de ${data.discreetLabel} del ${when(data.wasStartsAt, frame)} cambia. La nueva hora es esta:`,
      ),
      facts(sessionFacts(data, frame)),
      act("Mi encuentro", data.sessionHref),
      say("Si entonces no puedes, dínoslo con un toque en esa página. Tu plaza sigue siendo tuya."),
    ],
  }),
};
