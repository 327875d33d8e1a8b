import type { Instant } from "../../time/instant.ts";
import { atTime, clockTime, nearDay } from "../../words/when.ts";
import type { ComingSession, PersonMailFrame } from "../data.ts";
import { act, facts, say } from "../letter.ts";
import { sessionFacts } from "../plan-words.ts";
import type { Translations } from "../translations.ts";

export type SessionReminderData = ComingSession & {
  /** Start of the session before: when the reader's local time is another one this time, the mail says so. */
  readonly previousStartsAt: Instant | undefined;
};

/** The day before every session, with "can't come". */
export const sessionReminder: Translations<SessionReminderData> = {
  en: (frame, data) => {
    const near = nearDay(data.startsAt, frame.now, frame);
    return {
      subject: `${data.discreetLabel}: ${near} ${atTime(data.startsAt, frame)}`,
      preheader: "A short note, so that you need not think of it.",
      blocks: [
        say(`${data.discreetLabel} meets ${near} ${atTime(data.startsAt, frame)}.`),
        facts(sessionFacts(data, frame)),
        clockShifted(frame, data) ? say(EN_SHIFT) : undefined,
        act("My meeting", data.sessionHref),
        say("Can't come? That is all right. One tap on that page tells us, and your seat stays yours."),
      ],
    };
  },
  es: (frame, data) => {
    const near = nearDay(data.startsAt, frame.now, frame);
    const day = near === "hoy" || near === "mañana" ? near : `el ${near}`;
    return {
      subject: `${data.discreetLabel}: ${near} ${atTime(data.startsAt, frame)}`,
      preheader: "Una nota corta, para que no tengas que pensar en ello.",
      blocks: [
        say(`${data.discreetLabel} se reúne ${day} ${atTime(data.startsAt, frame)}.`),
        facts(sessionFacts(data, frame)),
        clockShifted(frame, data) ? say(ES_SHIFT) : undefined,
        act("Mi encuentro", data.sessionHref),
        say("¿No puedes ir? No pasa nada. Dínoslo con un toque en esa página, y tu plaza sigue siendo tuya."),
      ],
    };
  },
};

const EN_SHIFT = "Please note the hour: on your clock it is not the same as last time.";
const ES_SHIFT = "Fíjate en la hora: en tu reloj no es la misma que la última vez.";

/** Does the reader's own clock show another hour than at the session before? */
function clockShifted(frame: PersonMailFrame, data: SessionReminderData): boolean {
  if (data.previousStartsAt === undefined) return false;
  return clockTime(data.previousStartsAt, frame) !== clockTime(data.startsAt, frame);
}
