import { Intake } from "../../domain/intake/application.ts";
import { SAFETY_QUESTIONS_PATH } from "../../domain/intake/wording-versions.ts";
import type { RouteTable } from "../route.ts";
import { IdempotencyHeader } from "../rows/idempotency.ts";
import { ACT, Confirmation, LinkParams, SHOW, SINGLE_USE_PROBLEMS } from "../rows/link.ts";
import { PUBLIC } from "../rows/public.ts";
import { SafetyQuestionsQuery, SafetyQuestionsReply, SubmitReply, VerifyView } from "./schemas.ts";

/** Applying, and confirming the address by link. */
export const PUBLIC_ROUTES = {
  "read-safety-questions": {
    ...PUBLIC,
    method: "GET",
    path: SAFETY_QUESTIONS_PATH,
    summary:
      "The safety questions that a form asks, with the version of their words, what each answer leads to, and where " +
      "to get help now.",
    request: { query: SafetyQuestionsQuery },
    reply: { json: SafetyQuestionsReply },
    status: 200,
    problems: [],
    throttle: { rate: 20, burst: 40 },
  },
  "submit-application": {
    ...PUBLIC,
    method: "POST",
    path: "/v1/applications",
    summary: "Apply for a group. The reply carries the crisis resources of the applicant's country.",
    request: { headers: IdempotencyHeader, body: Intake },
    reply: { json: SubmitReply },
    status: 201,
    problems: ["consent-required", "busy"],
    // For all callers together, so no limit on one of them: what one sends too much only slows its mail.
    throttle: { rate: 40, burst: 80 },
    refused: "helps",
  },
  "show-verify": {
    ...SHOW,
    path: "/l/verify/{token}",
    purpose: "verify",
    summary: "Show the page that confirms an address.",
    request: { params: LinkParams },
    reply: { json: VerifyView, html: true },
  },
  "verify-address": {
    ...ACT,
    path: "/l/verify/{token}",
    purpose: "verify",
    summary: "Confirm the address; the application joins the pool.",
    request: { params: LinkParams, body: Confirmation, form: Confirmation },
    reply: { json: VerifyView, html: true },
    problems: SINGLE_USE_PROBLEMS,
  },
} as const satisfies RouteTable<"public-api">;
