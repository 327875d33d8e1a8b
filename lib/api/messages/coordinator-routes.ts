import { Message } from "../../domain/messages/message.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { MessagePage, MessageParams, MessageQuery, ResendPreview } from "./schemas.ts";

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
  "preview-resend": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/messages/{messageId}/resend",
    summary: "What a message would say if it were sent again now, and to whom. Every reading is audited.",
    request: { params: MessageParams },
    reply: { json: ResendPreview },
    problems: ["wrong-state"],
  },
  "resend-message": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/messages/{messageId}/resend",
    summary: "Send a message again that did not go out, or of which nobody knows. Asked twice it is one.",
    request: { params: MessageParams },
    reply: { json: Message },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"coordinator-api">;
