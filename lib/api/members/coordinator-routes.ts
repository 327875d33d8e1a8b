import { ApplicationParams, ApplicationSummary } from "../intake/schemas.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { RenewedLinks } from "./schemas.ts";

/** What a coordinator does for one person. */
export const COORDINATOR_ROUTES = {
  "renew-links": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/applications/{applicationId}/renew-links",
    summary: "End every link that was sent to this person; one new one goes to their inbox.",
    request: { params: ApplicationParams },
    reply: { json: RenewedLinks },
    problems: ["busy"],
  },
  "wake-application": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/applications/{applicationId}/wake",
    summary: "Go on looking for somebody who was paused after offers they did not answer, and has been reached.",
    request: { params: ApplicationParams },
    reply: { json: ApplicationSummary },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"coordinator-api">;
