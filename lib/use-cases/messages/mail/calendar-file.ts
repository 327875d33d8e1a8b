import type { Session } from "../../../domain/sessions/session.ts";
import { CALENDAR_FILES, calendarText } from "../../../scheduling/calendar.ts";
import type { Mail } from "../../ports.ts";
import { groupOf, type Occasion } from "../occasion.ts";

const METHODS = ["PUBLISH", "CANCEL"] as const;
type Method = (typeof METHODS)[number];

/**
 * The calendar files that make, move or remove the entries of these sessions; none without a session. One mail may tell
 * of some that are moved and some that are cancelled, and one method holds for a file.
 */
export function calendarAttachments(occasion: Occasion, sessions: readonly Session[]): Mail["attachments"] {
  return METHODS.flatMap((method) => {
    const own = sessions.filter((session) => methodOf(session) === method);
    return own.length === 0 ? [] : [fileOf(occasion, own, method)];
  });
}

function methodOf({ status }: Session): Method {
  return status === "CANCELLED" ? "CANCEL" : "PUBLISH";
}

function fileOf(occasion: Occasion, sessions: readonly Session[], method: Method): Mail["attachments"][number] {
  const { senderName, senderAddress } = occasion.deps.settings.organisation;
  const title = groupOf(occasion).discreetLabel;
  const content = calendarText(sessions, { title, senderName, senderAddress, now: occasion.facts.now });
  return {
    fileName: CALENDAR_FILES[method],
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content,
  };
}
