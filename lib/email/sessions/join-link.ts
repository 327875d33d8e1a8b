import { atTime, nearDay } from "../../words/when.ts";
import type { ComingSession } from "../data.ts";
import { act, facts, say } from "../letter.ts";
import { sessionFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

/**
 * An hour before, or the evening before an early session, for those who asked for it. It leads to the session's page
 * and not to the meeting's own URL: that one may say too much, and the page withholds it while the current agreement
 * is unsigned.
 */
export const joinLink: Translations<ComingSession> = {
  en: (frame, data) => ({
    subject: `${data.discreetLabel}: ${nearDay(data.startsAt, frame.now, frame)} ${atTime(data.startsAt, frame)}`,
    preheader: "The way in.",
    blocks: [
      say(`${data.discreetLabel} starts ${atTime(data.startsAt, frame)}.`),
      facts(sessionFacts(data, frame)),
      act(data.modality === "virtual" ? "The way in" : "The address", data.sessionHref),
      say("Coming late is better than not coming, and not coming is all right too."),
    ],
  }),
  es: (frame, data) => ({
    subject: `${data.discreetLabel}: ${nearDay(data.startsAt, frame.now, frame)} ${atTime(data.startsAt, frame)}`,
    preheader: "Cómo entrar.",
    blocks: [
      say(`${data.discreetLabel} empieza ${atTime(data.startsAt, frame)}.`),
      facts(sessionFacts(data, frame)),
      act(data.modality === "virtual" ? "Cómo entrar" : "La dirección", data.sessionHref),
      say("Llegar tarde es mejor que no ir, y no ir también está bien."),
    ],
  }),
};
