import middy, { type MiddlewareObj } from "@middy/core";
import type { Deps } from "../../use-cases/ports.ts";
import type { OperationTable } from "../operation.ts";
import type { RouteTable } from "../route.ts";
import { compressed } from "./compressed.ts";
import { type ApiEvent, type ApiResult, requestIdOf } from "./event.ts";
import { problems } from "./problems.ts";
import { securityHeaders } from "./security-headers.ts";
import { requestServer } from "./serve-request.ts";
import { throughEdge } from "./through-edge.ts";

/**
 * A Lambda handler for one part of the route table. Given a secret, it answers only what comes through the edge.
 *
 * @example export const handler = apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, depsOfCoordinatorApi)
 */
export function apiHandler<Rows extends RouteTable>(
  routes: Rows,
  operations: OperationTable<NoInfer<Rows>>,
  depsOf: () => Promise<Deps>,
  originSecret: () => Promise<string | undefined> = async () => undefined,
) {
  return (
    middy<ApiEvent, ApiResult>()
      // On an error the last of these goes first: problems make the reply, then it is logged and given its headers.
      .use(compressed())
      .use(securityHeaders())
      .use(requestLog(depsOf))
      .use(problems(depsOf))
      .use(throughEdge(originSecret))
      .handler(requestServer(routes, operations, depsOf))
  );
}

function requestLog(depsOf: () => Promise<Deps>): MiddlewareObj<ApiEvent, ApiResult> {
  const started = new WeakMap<ApiEvent, number>();
  const log = async ({ event, response }: { event: ApiEvent; response: ApiResult | null | undefined }) => {
    const { telemetry } = await depsOf();
    const requestId = requestIdOf(event);
    const ms = Math.round(performance.now() - (started.get(event) ?? performance.now()));
    if (response) response.headers["x-request-id"] = requestId;
    telemetry.event("info", "request", { requestId, route: event.routeKey, status: response?.statusCode ?? 0, ms });
  };
  return {
    name: "requestLog",
    before: ({ event }) => void started.set(event, performance.now()),
    after: log,
    onError: log,
  };
}
