import type { Message, MessageKind } from "./message.ts";

/**
 * What waits behind what. urgent: alerts, and whatever answers an act that somebody has just done; it goes first, and
 * behind nothing else. planned: what a calendar or a deadline made due, thousands within a minute.
 */
export const ALL_LANES = ["urgent", "planned"] as const;
export type Lane = (typeof ALL_LANES)[number];

/** The lane of each kind of mail. */
const LANES: Readonly<Record<MessageKind, Lane>> = {
  "safety-alert": "urgent",
  "licence-alert": "urgent",
  "bounced-mail": "urgent",
  "match-report": "urgent",
  receipt: "urgent",
  "new-links": "urgent",
  withdrawn: "urgent",
  "left-group": "urgent",
  removed: "urgent",
  offer: "urgent",
  agreement: "urgent",
  welcome: "urgent",
  "session-cancelled": "urgent",
  "session-moved": "urgent",
  "group-changed": "urgent",
  "group-over": "urgent",
  "group-starts": "planned",
  aftercare: "planned",
  "offer-nudge": "planned",
  "offer-lapsed": "planned",
  "agreement-nudge": "planned",
  orientation: "planned",
  "session-reminder": "planned",
  "join-link": "planned",
  "closing-dates": "planned",
  "final-reflection": "planned",
  "practice-prompt": "planned",
  survey: "planned",
  "viability-watch": "planned",
  "stale-waitlist": "planned",
  "free-seats": "planned",
};

export function laneOf({ kind }: Pick<Message, "kind">): Lane {
  return LANES[kind];
}
