import { DomainError } from "../../domain/errors.ts";
import { type Route, routeKeyOf } from "../route.ts";
import type { OperationId } from "../routes.ts";
import type { ApiEvent } from "./event.ts";

export type RoutePart<Id extends OperationId = OperationId> = Readonly<Record<Id, Route>>;
export type Found<Id extends OperationId> = { readonly id: Id; readonly route: Route };

/** API Gateway has matched the path already; `routeKey` says with what. */
export function routeFinder<Id extends OperationId>(routes: RoutePart<Id>): (event: ApiEvent) => Found<Id> {
  // Object.entries widens the keys of the table; they are its operation ids.
  const entries = Object.entries(routes) as [Id, Route][];
  const byKey = new Map(entries.map(([id, route]) => [routeKeyOf(route), { id, route }]));
  return (event) => {
    const found = byKey.get(event.routeKey);
    if (found === undefined) throw nothingHere(event);
    return found;
  };
}

function nothingHere(event: ApiEvent): DomainError {
  const { method } = event.requestContext.http;
  return new DomainError("not-found", `No operation answers ${method} at this address; /openapi.json lists them all.`);
}
