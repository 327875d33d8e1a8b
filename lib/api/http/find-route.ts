import { DomainError } from "../../domain/errors.ts";
import { type Route, type RouteTable, routeKeyOf } from "../route.ts";
import type { ApiEvent } from "./event.ts";

export type RouteMatch<Id> = { readonly id: Id; readonly route: Route };

/** API Gateway has matched the path already; `routeKey` says with what. */
export function routeFinder<Rows extends RouteTable>(
  routes: Rows,
): (event: ApiEvent) => RouteMatch<keyof Rows & string> {
  // Object.entries widens the keys of the table; they are its operation ids.
  const entries = Object.entries(routes) as [keyof Rows & string, Route][];
  const byKey = new Map(entries.map(([id, route]) => [routeKeyOf(route), { id, route }]));
  return (event) => {
    const match = byKey.get(event.routeKey);
    if (match === undefined) throw nothingHere(event);
    return match;
  };
}

function nothingHere(event: ApiEvent): DomainError {
  const { method } = event.requestContext.http;
  return new DomainError("not-found", { code: "no-operation", facts: { method } });
}
