import type { Application } from "../../domain/intake/application.ts";
import type { Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";

const DAY = 24 * 60;
/** A receipt later than this would puzzle more than help. */
const RECEIPT_DAYS = 7;
const FAREWELL_DAYS = 7;

/** The receipt, with the link that verifies the address. */
export function receiptFor(application: Application, now: Instant): Message {
  return toPerson("receipt", application, now, RECEIPT_DAYS);
}

/** The goodbye after withdrawing. */
export function farewellFor(application: Application, now: Instant): Message {
  return toPerson("withdrawn", application, now, FAREWELL_DAYS);
}

function toPerson(kind: "receipt" | "withdrawn", application: Application, now: Instant, days: number): Message {
  const { personId, applicationId, rev } = application;
  const cause = { about: "application", applicationId } as const;
  return newMessage(kind, { to: "person", personId }, cause, rev, now, addMinutes(now, days * DAY));
}
