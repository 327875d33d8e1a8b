import * as z from "zod";
import type { RouteTable } from "../route.ts";
import { PUBLIC } from "../rows/public.ts";

/** What the service says of itself. */
export const PUBLIC_ROUTES = {
  openapi: {
    ...PUBLIC,
    method: "GET",
    path: "/openapi.json",
    summary: "This document.",
    request: {},
    reply: { json: z.looseObject({ openapi: z.literal("3.1.0") }) },
    status: 200,
    problems: [],
    throttle: { rate: 5, burst: 10 },
  },
} as const satisfies RouteTable<"public-api">;
