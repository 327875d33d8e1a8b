import { GroupParams } from "../groups/schemas.ts";
import { ApplicationParams, ApplicationSummary } from "../intake/schemas.ts";
import { OfferParams } from "../offers/coordinator-schemas.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { RemovalBody, RemovalQuery, RemovalReply, RenewedLinks, Roster, RosterQuery } from "./coordinator-schemas.ts";

/** What a coordinator does for one person. */
export const COORDINATOR_ROUTES = {
  "list-members": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/groups/{groupId}/members",
    summary: "Who has or had a seat or an offer of a group, the newest first, by name. Every reading is audited.",
    request: { params: GroupParams, query: RosterQuery },
    reply: { json: Roster },
    problems: [],
  },
  "remove-member": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/offers/{offerId}/remove",
    summary:
      "Take somebody's place in a group back, with a reason that no mail tells; with preview=true it changes nothing " +
      "and says what it would do.",
    request: { params: OfferParams, query: RemovalQuery, body: RemovalBody },
    reply: { json: RemovalReply },
    problems: ["wrong-state", "busy"],
  },
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
