import type { RouteTable } from "../route.ts";
import { PUBLIC } from "../rows/public.ts";
import { OpenGroups, OpenQuery } from "./schemas.ts";

/** What anyone may see of groups. */
export const PUBLIC_ROUTES = {
  "list-open-groups": {
    ...PUBLIC,
    method: "GET",
    path: "/v1/open-groups",
    summary: "Groups that take people, as of a minute ago at most, with what may be shown of them.",
    request: { query: OpenQuery },
    reply: { json: OpenGroups },
    status: 200,
    problems: [],
    throttle: { rate: 20, burst: 40 },
  },
} as const satisfies RouteTable<"public-api">;
