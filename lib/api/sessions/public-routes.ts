import type { RouteTable } from "../route.ts";
import { ACT, LinkParams, SHOW } from "../rows/link.ts";
import { SessionAnswer, SessionView } from "./schemas.ts";

/** One meeting, and whether one is coming. */
export const PUBLIC_ROUTES = {
  "show-session": {
    ...SHOW,
    path: "/l/session/{token}",
    purpose: "session",
    summary: "Show one meeting.",
    request: { params: LinkParams },
    reply: { json: SessionView, html: true },
  },
  "answer-session": {
    ...ACT,
    path: "/l/session/{token}",
    purpose: "session",
    summary: "Say whether one is coming to a meeting.",
    request: { params: LinkParams, body: SessionAnswer, form: SessionAnswer },
    reply: { json: SessionView, html: true },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"public-api">;
