import type { RouteTable } from "../route.ts";
import { LinkParams, SHOW } from "../rows/link.ts";
import { LinkPart } from "../rows/paging.ts";

/** The match report, by the link in its mail. */
export const PUBLIC_ROUTES = {
  "show-report": {
    ...SHOW,
    path: "/l/report/{token}",
    purpose: "report",
    summary: "Show the complete match report: case codes and reasons, no names; a long one in parts.",
    request: { params: LinkParams, query: LinkPart },
    reply: { html: true },
  },
  "download-report": {
    ...SHOW,
    path: "/l/report/{token}/csv",
    purpose: "report",
    summary: "The complete match report as a table; a long one in parts.",
    request: { params: LinkParams, query: LinkPart },
    reply: { csv: true },
  },
} as const satisfies RouteTable<"public-api">;
