import type { Session } from "../domain/sessions/session.ts";
import type { Instant } from "../time/instant.ts";

/** Who sends the entries and what they may say. All of it is seen by whoever sees the calendar. */
export type CalendarFrame = {
  /** The group's discreet label: the only text an entry shows. */
  readonly title: string;
  /** Neutral display name and address of the organisation's mail. */
  readonly senderName: string;
  readonly senderAddress: string;
  readonly now: Instant;
};

/** An entry is known by its UID for ever, so nothing that an operator may change is in it. */
const UID_HOME = "groupwright";

/** Says nothing about what the dates are for. */
export const CALENDAR_FILES = { PUBLISH: "dates.ics", CANCEL: "dates-off.ics" } as const;

/**
 * The sessions as an iCalendar text (RFC 5545), one event each: its UID is the session, its SEQUENCE the session's
 * revision, so that a later file moves or removes the entry an earlier one made. Times are UTC, since every entry is
 * sent again when it changes. No attendees, place, description or link: calendars are shared with colleagues and kin.
 * One method holds for a file, so sessions that are cancelled and ones that are not go into separate files.
 *
 * @throws RangeError when cancelled and other sessions are mixed
 */
export function calendarText(sessions: readonly Session[], frame: CalendarFrame): string {
  const cancelled = sessions.filter(({ status }) => status === "CANCELLED").length;
  if (cancelled !== 0 && cancelled !== sessions.length) throw new RangeError("One method holds for a calendar file.");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Groupwright//Dates//EN",
    `METHOD:${cancelled === 0 ? "PUBLISH" : "CANCEL"}`,
    ...sessions.flatMap((session) => event(session, frame)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function event(session: Session, frame: CalendarFrame): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${session.sessionId}@${UID_HOME}`,
    `SEQUENCE:${session.rev}`,
    `DTSTAMP:${utc(frame.now)}`,
    `DTSTART:${utc(session.startsAt)}`,
    `DTEND:${utc(session.endsAt)}`,
    `SUMMARY:${escapeText(frame.title)}`,
    `STATUS:${session.status === "CANCELLED" ? "CANCELLED" : "CONFIRMED"}`,
    "CLASS:PRIVATE",
    `ORGANIZER;CN=${quoted(frame.senderName)}:${mailto(frame.senderAddress)}`,
    "END:VEVENT",
  ];
}

/** 2026-09-08T17:00:00.000Z as 20260908T170000Z. */
function utc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** RFC 5545, 3.3.11. A label is one line: a line break or other control character becomes a space. */
function escapeText(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ").replaceAll(/[\\;,]/g, "\\$&");
}

const CARETS: Readonly<Record<string, string>> = { "^": "^^", '"': "^'" };

/**
 * A parameter value cannot hold a quote or a line break as it is (RFC 5545, 3.2): RFC 6868 writes them, and the sign it
 * writes them by, with a caret. Other control characters are in no value.
 */
function quoted(text: string): string {
  const carets = text.replaceAll(/[\^"]/g, (sign) => CARETS[sign] ?? "").replaceAll(/\r\n?|\n/g, "^n");
  return `"${carets.replaceAll(/\p{Cc}/gu, " ")}"`;
}

/** RFC 6068: what an address may hold and a URI may not is escaped. */
function mailto(address: string): string {
  const at = address.lastIndexOf("@");
  const local = encodeURIComponent(address.slice(0, at)).replaceAll("%2B", "+");
  return `mailto:${local}${address.slice(at)}`;
}

const LINE_OCTETS = 75;

/** Lines of at most 75 octets, continued after a space, never inside a character (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
