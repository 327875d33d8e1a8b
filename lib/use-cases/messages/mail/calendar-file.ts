import type { MessageKind } from "../../../domain/messages/message.ts";
import type { Session } from "../../../domain/sessions/session.ts";
import { CALENDAR_FILE, calendarText } from "../../../scheduling/calendar.ts";
import type { Mail } from "../../ports.ts";
import { groupOf, type Letter, meetingsAhead, sessionOf } from "./letter.ts";

const NONE: readonly Session[] = [];

/** The sessions whose calendar entries a mail makes, moves or removes. */
const ENTRIES: { readonly [K in MessageKind]?: (letter: Letter) => Promise<readonly Session[]> | readonly Session[] } =
  {
    // Until a forming group starts its dates are not certain: they are no entries in a calendar yet.
    welcome: (letter) => (groupOf(letter).status === "RUNNING" ? meetingsAhead(letter) : NONE),
    "group-starts": meetingsAhead,
    "session-moved": (letter) => [sessionOf(letter)],
    "session-cancelled": (letter) => [sessionOf(letter)],
  };

/** The calendar file that goes with the mail, if any. */
export async function calendarAttachments(letter: Letter): Promise<Mail["attachments"]> {
  const sessions = (await ENTRIES[letter.message.kind]?.(letter)) ?? NONE;
  if (sessions.length === 0) return [];
  const { senderName, senderAddress } = letter.deps.settings.organisation;
  const title = groupOf(letter).discreetLabel;
  const content = calendarText(sessions, { title, senderName, senderAddress, now: letter.facts.now });
  const method = sessions.some(({ status }) => status === "CANCELLED") ? "CANCEL" : "PUBLISH";
  return [{ fileName: CALENDAR_FILE, contentType: `text/calendar; charset=utf-8; method=${method}`, content }];
}
