import type { Session } from "../../../domain/sessions/session.ts";
import { CALENDAR_FILE, calendarText } from "../../../scheduling/calendar.ts";
import type { Mail } from "../../ports.ts";
import { groupOf, type Occasion } from "../occasion.ts";

/** The calendar file that makes, moves or removes the entries of these sessions; none without a session. */
export function calendarAttachments(occasion: Occasion, sessions: readonly Session[]): Mail["attachments"] {
  if (sessions.length === 0) return [];
  const { senderName, senderAddress } = occasion.deps.settings.organisation;
  const title = groupOf(occasion).discreetLabel;
  const content = calendarText(sessions, { title, senderName, senderAddress, now: occasion.facts.now });
  const method = sessions.some(({ status }) => status === "CANCELLED") ? "CANCEL" : "PUBLISH";
  return [{ fileName: CALENDAR_FILE, contentType: `text/calendar; charset=utf-8; method=${method}`, content }];
}
