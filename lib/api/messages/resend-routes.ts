import { Message } from "../../domain/messages/message.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { MessageParams, ResendPreview } from "./schemas.ts";

/** What a mail would say, and sending it again: all that the function resend-api serves. */
export const RESEND_ROUTES = {
  "preview-resend": {
    ...COORDINATOR,
    function: "resend-api",
    method: "GET",
    path: "/v1/messages/{messageId}/resend",
    summary: "What a message would say if it were sent again now, and to whom. Every reading is audited.",
    request: { params: MessageParams },
    reply: { json: ResendPreview },
    problems: ["wrong-state"],
  },
  "resend-message": {
    ...COORDINATOR,
    function: "resend-api",
    method: "POST",
    path: "/v1/messages/{messageId}/resend",
    summary: "Send a message again that did not go out, or of which nobody knows. Asked twice it is one.",
    request: { params: MessageParams },
    reply: { json: Message },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"resend-api">;
