import type { MessageId } from "../../../domain/ids.ts";
import { MESSAGE_KINDS, type MessageKind } from "../../../domain/messages/message.ts";
import { shardOf, shards } from "../keys.ts";

/**
 * What the ledger is laid out in. The whole of it is a page of six reads; a kind is found in the part that it shares
 * with kinds that come about as often, so that looking for it passes few others.
 */
type Part =
  /** To a member, for each meeting: most of what there is, so these alone are spread. */
  | "meetings"
  /** To a person, about their application and their seat. */
  | "people"
  /** To staff. */
  | "staff";

const PART: Readonly<Record<MessageKind, Part>> = {
  orientation: "meetings",
  "session-reminder": "meetings",
  "join-link": "meetings",
  "session-cancelled": "meetings",
  "session-moved": "meetings",
  "closing-dates": "meetings",
  "final-reflection": "meetings",
  "practice-prompt": "meetings",
  survey: "meetings",
  receipt: "people",
  offer: "people",
  "offer-nudge": "people",
  "offer-lapsed": "people",
  agreement: "people",
  "agreement-nudge": "people",
  welcome: "people",
  "group-starts": "people",
  "group-changed": "people",
  "group-over": "people",
  aftercare: "people",
  "new-links": "people",
  withdrawn: "people",
  "left-group": "people",
  removed: "people",
  "safety-alert": "staff",
  "match-report": "staff",
  "viability-watch": "staff",
  "bounced-mail": "staff",
  "stale-waitlist": "staff",
  "free-seats": "staff",
  "licence-alert": "staff",
};

const prefixOf = (part: Part): string => `LEDGER#${part}`;

/** The partition of a message. */
export function partOf(kind: MessageKind, id: MessageId): string {
  const part = PART[kind];
  return part === "meetings" ? shardOf(prefixOf(part), id) : prefixOf(part);
}

/** The partitions that a kind is in. */
export function ledgerOf(kind: MessageKind): readonly string[] {
  const part = PART[kind];
  return part === "meetings" ? shards(prefixOf(part)) : [prefixOf(part)];
}

/** All partitions. */
export const LEDGER: readonly string[] = [...new Set(MESSAGE_KINDS.flatMap(ledgerOf))];
