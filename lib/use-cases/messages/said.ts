import type { Message } from "../../domain/messages/message.ts";
import { readyAt } from "../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import type { Facts } from "./facts/facts.ts";
import type { Kind } from "./kind.ts";

// Nobody is told twice what one mail could say. Which rows of the ledger are asked is in `facts/read-others`.

/** Outcome of news that another mail said along with its own. */
export const SAID_TOGETHER = "said-together";

/** What was told that long ago is worth a reminder. */
const FRESH_MINUTES = 24 * 60;

/** Why what this message says needs no mail of its own; undefined: it does. */
export function saidAlready(kind: Kind, message: Message, { others, news, now }: Facts): string | undefined {
  if (kind.recipient === "staff") return undefined;
  // Whoever sends again what nobody knows of takes it to be unsent.
  const went = message.repeats === undefined ? wentOut : ({ state }: Message) => state === "SENT";
  if (kind.oncePerMembership && others.some(went)) return "told-before";
  if (kind.saidBy !== undefined && others.some((other) => isFresh(other, now))) return "just-said";
  if (kind.newsOf !== "sessions") return undefined;
  if (others.some((other) => saysToo(other, message))) return SAID_TOGETHER;
  return news.some(({ messageId }) => messageId === message.messageId) ? undefined : "nothing-changed";
}

/** Another that says the same is on its way: whether it went is known in a moment. */
export function isBeingSaid(kind: Kind, { others }: Facts): boolean {
  if (kind.recipient === "staff" || !(kind.oncePerMembership || kind.newsOf === "sessions")) return false;
  return others.some(({ state }) => state === "CALLING");
}

function wentOut({ state }: Message): boolean {
  return state === "SENT" || state === "UNKNOWN";
}

function saysToo({ state, tells = [] }: Message, { messageId }: Message): boolean {
  return state === "SENT" && tells.includes(messageId);
}

/** It has just been sent, or is about to be. */
function isFresh(other: Message, now: Instant): boolean {
  const since = addMinutes(now, -FRESH_MINUTES);
  if (other.state === "PENDING" || other.state === "CLAIMED" || other.state === "CALLING") return readyAt(other) <= now;
  const went = wentOut(other) || other.outcome === SAID_TOGETHER;
  return went && (other.sentAt ?? other.dueAt) >= since;
}
