import type { FunctionName } from "../../../lib/runtime/config.ts";
import type { Change } from "../../../lib/use-cases/ports.ts";
import { apiEvent, COORDINATOR } from "../../api/api-event.ts";
import { applicationId, applicationRecord, contactRecord, messageRecord } from "../../support/records.ts";

const TICK = { version: "0", "detail-type": "Scheduled Event", source: "aws.scheduler", detail: {} };
const MAIL = {
  eventType: "Delivery",
  mail: { messageId: "ses-1", tags: { messageId: ["msg_00000000000000000000000000"] } },
};

/** Of which nobody knows whether it went out: a function that shows nothing of it would be a fast one. */
const LOST = messageRecord(1, {
  kind: "receipt",
  cause: { about: "application", applicationId: applicationId() },
  state: "UNKNOWN",
});

/** What must be stored for the events below. */
export const FIRST_RECORDS: readonly Change[] = [
  { write: "application", application: applicationRecord(1, { status: "SUBMITTED" }), expect: "absent" },
  { write: "contact", contact: contactRecord(), expect: "absent" },
  { write: "message", message: LOST },
];

/** What a function may well be woken by; each has it read from the database. */
export const FIRST_EVENTS: Readonly<Record<FunctionName, unknown>> = {
  "public-api": apiEvent("GET /v1/open-groups"),
  "coordinator-api": apiEvent("GET /v1/groups", { claims: COORDINATOR }),
  "resend-api": apiEvent("GET /v1/messages/{messageId}/resend", {
    pathParameters: { messageId: LOST.messageId },
    claims: COORDINATOR,
  }),
  matcher: job({ jobId: "job_00000000000000000000000000" }),
  planner: TICK,
  sweeper: TICK,
  sender: job({ messageId: "msg_00000000000000000000000000" }),
  "mail-events": job({ id: "e1", source: "aws.ses", "detail-type": "Email Delivered", detail: MAIL }),
};

function job(body: unknown) {
  const attributes = { ApproximateReceiveCount: "1" };
  return { Records: [{ messageId: "m1", body: JSON.stringify(body), attributes, eventSource: "aws:sqs" }] };
}
