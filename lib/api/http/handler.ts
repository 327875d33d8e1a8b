import middy, { type MiddlewareObj } from "@middy/core";
import type { Deps } from "../../use-cases/ports.ts";
import type { Call, OperationOf, OperationTable } from "../operation.ts";
import type { Route } from "../route.ts";
import type { OperationId } from "../routes.ts";
import { type ApiEvent, type ApiResult, requestIdOf } from "./event.ts";
import { type RoutePart, routeFinder } from "./find-route.ts";
import { openLink } from "./open-link.ts";
import { type ParsedRequest, parseRequest } from "./parse-request.ts";
import { problems } from "./problems.ts";
import { depsFor } from "./request-log.ts";
import { respond } from "./respond.ts";
import { securityHeaders } from "./security-headers.ts";
import { staffOf } from "./staff.ts";

/**
 * A Lambda handler for one part of the route table: find the route, check who asks and what is asked, run the
 * operation, answer.
 *
 * @example export const handler = apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, depsOfCoordinatorApi)
 */
export function apiHandler<Id extends OperationId>(
  routes: RoutePart<Id>,
  operations: OperationTable<Id>,
  depsOf: () => Promise<Deps>,
) {
  const findRoute = routeFinder(routes);
  return (
    middy<ApiEvent, ApiResult>()
      // On an error the last of these goes first: problems make the reply, then it is logged and given its headers.
      .use(securityHeaders())
      .use(requestLog(depsOf))
      .use(problems(depsOf))
      .handler(async (event: ApiEvent) => {
        const { id, route } = findRoute(event);
        const deps = depsFor(await depsOf(), { requestId: requestIdOf(event), operation: id });
        const call = await checkedCall(event, route, deps);
        // The table ties each operation to its own route; looking both up by one id loses that tie for the compiler.
        const operate = operations[id] as unknown as OperationOf<Route>;
        return respond(event, route, await operate(deps, call));
      })
  );
}

/** Who asks comes before what is asked: a stranger learns nothing about fields. */
async function checkedCall(event: ApiEvent, route: Route, deps: Deps): Promise<Call> {
  const staff = route.access === "coordinator" ? staffOf(event) : undefined;
  const claims =
    route.purpose === undefined ? undefined : await openLink(deps, event.pathParameters?.token ?? "", route.purpose);
  const parsed: ParsedRequest = parseRequest(event, route);
  // Each part has just been parsed by the schema that Call takes its type from.
  return { ...parsed, claims, staff } as Call;
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
