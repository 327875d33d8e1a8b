import { Intake } from "../../domain/intake/application.ts";
import type { Route } from "../route.ts";
import { IdempotencyHeader, SubmitReply } from "../schemas/applications.ts";
import { OpenGroups } from "../schemas/groups.ts";
import { OpenApiDocument } from "../schemas/openapi.ts";

const PUBLIC = { access: "public", function: "public-api" } as const;

/** What anyone may call. */
export const PUBLIC_ROUTES = {
  "submit-application": {
    ...PUBLIC,
    method: "POST",
    path: "/v1/applications",
    summary: "Apply for a group. The reply carries the crisis resources of the applicant's country.",
    request: { headers: IdempotencyHeader, body: Intake },
    reply: { json: SubmitReply },
    status: 201,
    problems: ["consent-required", "idempotency-key-missing", "idempotency-key-reused", "busy"],
    throttle: { rate: 5, burst: 10 },
  },
  "list-open-groups": {
    ...PUBLIC,
    method: "GET",
    path: "/v1/open-groups",
    summary: "Groups that take people, with what may be shown of them.",
    request: {},
    reply: { json: OpenGroups },
    status: 200,
    problems: [],
    throttle: { rate: 20, burst: 40 },
  },
  openapi: {
    ...PUBLIC,
    method: "GET",
    path: "/openapi.json",
    summary: "This document.",
    request: {},
    reply: { json: OpenApiDocument },
    status: 200,
    problems: [],
    throttle: { rate: 5, burst: 10 },
  },
} as const satisfies Readonly<Record<string, Route>>;
