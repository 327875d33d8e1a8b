import { Intake } from "../../domain/intake/application.ts";
import type { RouteTable } from "../route.ts";
import { ACT, Confirmation, LinkParams, SHOW, SINGLE_USE_PROBLEMS } from "../rows/link.ts";
import { PUBLIC } from "../rows/public.ts";
import { IdempotencyHeader, SubmitReply, VerifyView } from "./schemas.ts";

/** Applying, and confirming the address by link. */
export const PUBLIC_ROUTES = {
  "submit-application": {
    ...PUBLIC,
    method: "POST",
    path: "/v1/applications",
    summary: "Apply for a group. The reply carries the crisis resources of the applicant's country.",
    request: { headers: IdempotencyHeader, body: Intake },
    reply: { json: SubmitReply },
    status: 201,
    problems: ["consent-required", "busy"],
    throttle: { rate: 5, burst: 10 },
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
