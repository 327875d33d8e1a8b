import type { RouteTable } from "../route.ts";
import { LinkParams, SHOW } from "../rows/link.ts";

/** The match report, by the link in its mail. */
export const PUBLIC_ROUTES = {
  "show-report": {
    ...SHOW,
    path: "/l/report/{token}",
    purpose: "report",
    summary: "Show the complete match report: case codes and reasons, no names.",
    request: { params: LinkParams },
    reply: { html: true },
  },
  "download-report": {
    ...SHOW,
    path: "/l/report/{token}/csv",
    purpose: "report",
    summary: "The complete match report as a table.",
    request: { params: LinkParams },
    reply: { csv: true },
  },
} as const satisfies RouteTable<"public-api">;
