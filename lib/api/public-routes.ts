import { PUBLIC_ROUTES as groups } from "./groups/public-routes.ts";
import { PUBLIC_ROUTES as intake } from "./intake/public-routes.ts";
import { PUBLIC_ROUTES as members } from "./members/public-routes.ts";
import { PUBLIC_ROUTES as offers } from "./offers/public-routes.ts";
import { PUBLIC_ROUTES as openapi } from "./openapi/public-routes.ts";
import type { RouteTable } from "./route.ts";
import { PUBLIC_ROUTES as runs } from "./runs/public-routes.ts";
import { PUBLIC_ROUTES as sessions } from "./sessions/public-routes.ts";

/** What the function public-api serves: anyone, and holders of signed links. */
export const PUBLIC_ROUTES = {
  ...intake,
  ...groups,
  ...runs,
  ...offers,
  ...members,
  ...sessions,
  ...openapi,
} as const satisfies RouteTable<"public-api">;
