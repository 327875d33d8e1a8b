import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { MessagePage, MessageQuery } from "./schemas.ts";

/** The message ledger. */
export const COORDINATOR_ROUTES = {
  "list-messages": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/messages",
    summary: "The message ledger, newest due time first.",
    request: { query: MessageQuery },
    reply: { json: MessagePage },
    problems: [],
  },
} as const satisfies RouteTable<"coordinator-api">;
