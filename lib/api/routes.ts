import { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import { RESEND_ROUTES } from "./messages/resend-routes.ts";
import { PUBLIC_ROUTES } from "./public-routes.ts";
import type { RouteTable } from "./route.ts";

/** Every operation of the service: what API Gateway, the local server and the OpenAPI document are made from. */
export const ROUTES = { ...PUBLIC_ROUTES, ...COORDINATOR_ROUTES, ...RESEND_ROUTES } as const satisfies RouteTable;

export type OperationId = keyof typeof ROUTES;
