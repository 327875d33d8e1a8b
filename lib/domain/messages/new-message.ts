import type { Instant } from "../../time/instant.ts";
import { canonicalJson, messageIdOf } from "../hash.ts";
import type { Cause, Message, MessageKind, Recipient } from "./message.ts";

/**
 * A message to be sent at `dueAt`, and not after `notAfter`. Its id is a hash of kind, cause, recipient and the
 * cause's revision: planning it again makes the same row.
 *
 * @example newMessage("welcome", { to: "person", personId }, { about: "offer", offerId }, offer.rev, now, sessionStart)
 */
export function newMessage(
  kind: MessageKind,
  recipient: Recipient,
  cause: Cause,
  causeRev: number,
  dueAt: Instant,
  notAfter: Instant,
): Message {
  return {
    messageId: messageIdOf(kind, canonicalJson(cause), recipientKey(recipient), causeRev),
    kind,
    recipient,
    cause,
    causeRev,
    dueAt,
    notAfter,
    state: "PENDING",
    attempts: 0,
    rev: 0,
  };
}

/** No two recipients have one: ids begin with what they are of, and what is on duty is written apart from both. */
function recipientKey(recipient: Recipient): string {
  switch (recipient.to) {
    case "person":
      return recipient.personId;
    case "staff":
      return recipient.staffId;
    case "duty":
      return canonicalJson(recipient);
  }
}
