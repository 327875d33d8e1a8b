import { COORDINATOR_ROUTES as groups } from "./groups/coordinator-routes.ts";
import { COORDINATOR_ROUTES as intake } from "./intake/coordinator-routes.ts";
import { COORDINATOR_ROUTES as members } from "./members/coordinator-routes.ts";
import { COORDINATOR_ROUTES as messages } from "./messages/coordinator-routes.ts";
import { COORDINATOR_ROUTES as offers } from "./offers/coordinator-routes.ts";
import type { RouteTable } from "./route.ts";
import { COORDINATOR_ROUTES as runs } from "./runs/coordinator-routes.ts";
import { COORDINATOR_ROUTES as sessions } from "./sessions/coordinator-routes.ts";
import { COORDINATOR_ROUTES as staff } from "./staff/coordinator-routes.ts";

/** What the function coordinator-api serves: signed-in coordinators. */
export const COORDINATOR_ROUTES = {
  ...intake,
  ...groups,
  ...runs,
  ...sessions,
  ...offers,
  ...members,
  ...messages,
  ...staff,
} as const satisfies RouteTable<"coordinator-api">;
