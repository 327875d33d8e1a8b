import type { MessageClass, MessageKind } from "../../../lib/domain/messages/message.ts";

/** What people may turn off and what they may not, as it is promised to them. */
export const CLASSES: Readonly<Record<MessageKind, MessageClass>> = {
  receipt: "service",
  offer: "service",
  "offer-nudge": "service",
  "offer-lapsed": "service",
  agreement: "service",
  welcome: "service",
  "group-starts": "service",
  withdrawn: "service",
  orientation: "reminder",
  "session-reminder": "reminder",
  "join-link": "reminder",
  "session-cancelled": "service",
  "session-moved": "service",
  "closing-dates": "service",
  "final-reflection": "service",
  "practice-prompt": "optional",
  survey: "optional",
  "safety-alert": "staff",
  "match-report": "staff",
  "free-seats": "staff",
  "licence-alert": "staff",
  "viability-watch": "staff",
  "bounced-mail": "staff",
  "stale-waitlist": "staff",
};
