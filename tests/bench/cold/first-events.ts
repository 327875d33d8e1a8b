import type { FunctionName } from "../../../lib/runtime/config.ts";
import { apiEvent, COORDINATOR } from "../../api/api-event.ts";

const TICK = { version: "0", "detail-type": "Scheduled Event", source: "aws.scheduler", detail: {} };
const MAIL = {
  eventType: "Delivery",
  mail: { messageId: "ses-1", tags: { messageId: ["msg_00000000000000000000000000"] } },
};

/** What a function may well be woken by; each has it read from the database. */
export const FIRST_EVENTS: Readonly<Record<FunctionName, unknown>> = {
  "public-api": apiEvent("GET /v1/open-groups"),
  "coordinator-api": apiEvent("GET /v1/groups", { claims: COORDINATOR }),
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
