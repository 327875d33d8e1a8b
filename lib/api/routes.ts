import type { Route } from "./route.ts";
import { COORDINATOR_ROUTES } from "./routes/coordinator.ts";
import { LINK_ROUTES } from "./routes/link.ts";
import { PUBLIC_ROUTES } from "./routes/public.ts";

export type { Route } from "./route.ts";

/**
 * Every operation of the service. The key is the operation id, the CDK id and the name of the file in `operations/`.
 * Each function imports only its own part of the table, so that its bundle holds no other function's schemas.
 */
export const ROUTES = { ...PUBLIC_ROUTES, ...LINK_ROUTES, ...COORDINATOR_ROUTES } as const satisfies Readonly<
  Record<string, Route>
>;

export type OperationId = keyof typeof ROUTES;
