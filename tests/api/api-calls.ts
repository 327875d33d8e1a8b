import type { Context } from "aws-lambda";
import { COORDINATOR_OPERATIONS } from "../../lib/api/coordinator-operations.ts";
import { COORDINATOR_ROUTES } from "../../lib/api/coordinator-routes.ts";
import type { ApiResult } from "../../lib/api/http/event.ts";
import { apiHandler } from "../../lib/api/http/handler.ts";
import { resendOperations } from "../../lib/api/messages/operations.ts";
import { RESEND_ROUTES } from "../../lib/api/messages/resend-routes.ts";
import { PUBLIC_OPERATIONS } from "../../lib/api/public-operations.ts";
import { PUBLIC_ROUTES } from "../../lib/api/public-routes.ts";
import { type Route, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import type { LinkClaims } from "../../lib/domain/link.ts";
import type { Deps } from "../../lib/use-cases/ports.ts";
import { apiEvent, COORDINATOR, type Wish } from "./api-event.ts";
import { expectDocumented } from "./documented.ts";

// The handlers use nothing of the context; middy looks at the remaining time alone.
export const CONTEXT = { getRemainingTimeInMillis: () => 30_000 } as unknown as Context;

/** The functions of the API, called as API Gateway calls them for a route key such as "GET /v1/groups/{groupId}". */
export type ApiCalls = {
  /** public-api, by anyone. */
  readonly anyone: (routeKey: string, wish?: Wish) => Promise<ApiResult>;
  /** public-api, by the holder of a link with these claims. */
  readonly holder: (routeKey: string, claims: LinkClaims, wish?: Wish) => Promise<ApiResult>;
  /** By a signed-in coordinator: resend-api where the row says so, else coordinator-api. */
  readonly coordinator: (routeKey: string, wish?: Wish) => Promise<ApiResult>;
};

export function apiCalls(deps: Deps): ApiCalls {
  const publicApi = apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, async () => deps);
  const coordinatorApi = apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, async () => deps);
  const resendApi = apiHandler(RESEND_ROUTES, resendOperations, async () => deps);
  const anyone: ApiCalls["anyone"] = async (routeKey, wish) =>
    documented(routeKey, await publicApi(apiEvent(routeKey, wish), CONTEXT));
  return {
    anyone,
    holder: async (routeKey, claims, wish) =>
      anyone(routeKey, {
        ...wish,
        pathParameters: { token: await deps.links.sign(claims) },
        headers: { accept: "application/json", ...wish?.headers },
      }),
    coordinator: async (routeKey, wish) => {
      const api = routeOf(routeKey)?.function === "resend-api" ? resendApi : coordinatorApi;
      return documented(routeKey, await api(apiEvent(routeKey, { ...wish, claims: COORDINATOR }), CONTEXT));
    },
  };
}

function documented(routeKey: string, reply: ApiResult): ApiResult {
  if (reply.headers["content-type"]?.startsWith("application/problem+json")) {
    expectDocumented(routeOf(routeKey), reply.body);
  }
  return reply;
}

function routeOf(routeKey: string): Route | undefined {
  return Object.values<Route>(ROUTES).find((row) => routeKeyOf(row) === routeKey);
}
