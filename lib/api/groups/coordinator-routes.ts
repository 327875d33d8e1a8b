import { GroupDraft, Size } from "../../domain/groups/group.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR, IfMatch } from "../rows/coordinator.ts";
import { OptionalIdempotencyHeader } from "../rows/idempotency.ts";
import { ActBody, ActReply, ActsQuery, GroupList, GroupParams, GroupQuery, GroupReply, IntakeBody } from "./schemas.ts";

/** A group from its draft to its start. */
export const COORDINATOR_ROUTES = {
  "create-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups",
    summary: "Create a group as a draft. Everything but the title may be added later.",
    request: { headers: OptionalIdempotencyHeader, body: GroupDraft },
    reply: { json: GroupReply, etag: true },
    status: 201,
    problems: ["date-refused", "busy"],
  },
  "list-groups": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/groups",
    summary: "All groups, drafts included, by id.",
    request: { query: GroupQuery },
    reply: { json: GroupList },
    problems: [],
  },
  "read-group": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/groups/{groupId}",
    summary: "One group; its ETag is what an edit needs.",
    request: { params: GroupParams },
    reply: { json: GroupReply, etag: true },
    problems: [],
  },
  "edit-group": {
    ...COORDINATOR,
    method: "PUT",
    path: "/v1/groups/{groupId}",
    summary: "Replace what a group says.",
    request: { params: GroupParams, headers: IfMatch, body: GroupDraft },
    reply: { json: GroupReply, etag: true },
    problems: ["date-refused", "not-publishable", "wrong-state"],
  },
  "publish-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/publish",
    summary: "Open a group to people. Refused with everything that is missing.",
    request: { params: GroupParams, headers: IfMatch },
    reply: { json: GroupReply, etag: true },
    problems: ["not-publishable", "wrong-state"],
  },
  "start-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/start",
    summary: "Start a closed group once its minimum has confirmed.",
    request: { params: GroupParams },
    reply: { json: GroupReply, etag: true },
    problems: ["below-minimum", "wrong-state", "busy"],
  },
  "resize-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/size",
    summary: "Give a published group more seats or another minimum, while it can still be joined.",
    request: { params: GroupParams, headers: IfMatch, body: Size },
    reply: { json: GroupReply, etag: true },
    problems: ["wrong-state"],
  },
  "set-intake": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/intake",
    summary: "Take nobody into a group for now, or take people again. Seats and open offers stay as they are.",
    request: { params: GroupParams, body: IntakeBody },
    reply: { json: GroupReply, etag: true },
    problems: ["wrong-state", "busy"],
  },
  "act-on-group": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/acts",
    summary:
      "End a group or cancel it, for everyone in it at once: first with preview=true, which changes nothing and says " +
      "who, which mails and which sessions; then with what it gave as `previewed`.",
    request: { params: GroupParams, query: ActsQuery, body: ActBody },
    reply: { json: ActReply },
    problems: ["wrong-state", "stale-version"],
  },
} as const satisfies RouteTable<"coordinator-api">;
