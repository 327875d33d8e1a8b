import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import {
  AccessDecision,
  ApplicationDetail,
  ApplicationPage,
  ApplicationParams,
  ApplicationQuery,
  ApplicationSummary,
  Decision,
  IdentityDecision,
  PairedSummary,
  Pairs,
} from "./schemas.ts";

/** The pool, and the applications that wait for a person. */
export const COORDINATOR_ROUTES = {
  "list-applications": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/applications",
    summary: "Applications by case code, newest first; with `safety` it is the safety queue.",
    request: { query: ApplicationQuery },
    reply: { json: ApplicationPage },
    problems: [],
  },
  "read-application": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/applications/{applicationId}",
    summary: "One application with names and answers. Every reading is audited.",
    request: { params: ApplicationParams },
    reply: { json: ApplicationDetail },
    problems: [],
  },
  "decide-application": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/applications/{applicationId}/decision",
    summary: "A person's decision on an application that screening held.",
    request: { params: ApplicationParams, body: Decision },
    reply: { json: ApplicationSummary },
    problems: ["wrong-state", "busy"],
  },
  "decide-identity": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/applications/{applicationId}/identity",
    summary: "Say whether somebody who shares an address is another person: until then nobody is placed.",
    request: { params: ApplicationParams, body: IdentityDecision },
    reply: { json: ApplicationSummary },
    problems: ["wrong-state", "busy"],
  },
  "answer-access": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/applications/{applicationId}/access-answer",
    summary: "Answer an access need that no list has: until it can be met, its person is not placed.",
    request: { params: ApplicationParams, body: AccessDecision },
    reply: { json: ApplicationSummary },
    problems: ["wrong-state", "busy"],
  },
  "set-pairs": {
    ...COORDINATOR,
    method: "PUT",
    path: "/v1/applications/{applicationId}/pairs",
    summary: "Confirm who must not, and who wants to, share a group with this person.",
    request: { params: ApplicationParams, body: Pairs },
    reply: { json: PairedSummary },
    problems: ["busy"],
  },
} as const satisfies RouteTable<"coordinator-api">;
