import { Session } from "../../domain/sessions/session.ts";
import { GroupParams } from "../groups/schemas.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { SessionList, SessionMove, SessionParams } from "./schemas.ts";

/** A group's calendar. */
export const COORDINATOR_ROUTES = {
  "list-sessions": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/groups/{groupId}/sessions",
    summary: "A group's meetings, by start.",
    request: { params: GroupParams },
    reply: { json: SessionList },
    problems: [],
  },
  "move-session": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/sessions/{sessionId}/move",
    summary: "Move one meeting; members are told, and reminders follow.",
    request: { params: SessionParams, body: SessionMove },
    reply: { json: Session },
    problems: ["date-refused", "wrong-state", "busy"],
  },
  "cancel-session": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/groups/{groupId}/sessions/{sessionId}/cancel",
    summary: "Cancel one meeting; members are told, and no reminder goes out.",
    request: { params: SessionParams },
    reply: { json: Session },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"coordinator-api">;
