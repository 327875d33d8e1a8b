import type { Context } from "aws-lambda";
import { COORDINATOR_OPERATIONS } from "../../api/coordinator-operations.ts";
import { COORDINATOR_ROUTES } from "../../api/coordinator-routes.ts";
import { apiHandler } from "../../api/http/handler.ts";
import { resendOperations } from "../../api/messages/operations.ts";
import { RESEND_ROUTES } from "../../api/messages/resend-routes.ts";
import { PUBLIC_OPERATIONS } from "../../api/public-operations.ts";
import { PUBLIC_ROUTES } from "../../api/public-routes.ts";
import type { Route } from "../../api/route.ts";
import { ROUTES } from "../../api/routes.ts";
import type { DepsOf } from "../handlers/batch.ts";
import { gatewayEvent } from "./gateway-event.ts";
import type { ServeRequest } from "./http-server.ts";
import { pathMatcher } from "./path-matcher.ts";
import type { StaffTokens } from "./staff-tokens.ts";

/** What has no route goes to the public function, which says so. */
const NOWHERE = { routeKey: "$default", pathParameters: {} };

/** API Gateway's part: find the route, authorize, hand an event to the function that the route names. */
export function serveWith(depsOf: DepsOf, tokens: StaffTokens): ServeRequest {
  const functions = {
    "public-api": apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, depsOf),
    "coordinator-api": apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, depsOf),
    "resend-api": apiHandler(RESEND_ROUTES, resendOperations, depsOf),
  };
  const match = pathMatcher(Object.values<Route>(ROUTES));
  return async (request) => {
    const found = match(request.method, request.url.pathname);
    const authorizer =
      found?.route.access === "coordinator" ? await tokens.authorize(request.headers.authorization) : undefined;
    const event = gatewayEvent(request, found?.matched ?? NOWHERE, authorizer);
    return functions[found?.route.function ?? "public-api"](event, contextOf(request.requestId));
  };
}

function contextOf(awsRequestId: string): Context {
  // The handlers use nothing of the context; middy looks at the remaining time alone.
  return { awsRequestId, functionName: "local", getRemainingTimeInMillis: () => 30_000 } as unknown as Context;
}
