import { type Route, routeKeyOf } from "../../api/route.ts";
import type { Matched } from "./gateway-event.ts";

type Pattern = { readonly route: Route; readonly expression: RegExp };

/** Finds the row of the route table for a method and path, as API Gateway does; undefined when there is none. */
export function pathMatcher(
  routes: readonly Route[],
): (method: string, path: string) => { readonly route: Route; readonly matched: Matched } | undefined {
  const patterns = routes.map((route): Pattern => ({ route, expression: expressionOf(route.path) }));
  return (method, path) => {
    for (const { route, expression } of patterns) {
      const groups = route.method === method ? expression.exec(path)?.groups : undefined;
      const pathParameters = groups && decoded(groups);
      if (pathParameters) return { route, matched: { routeKey: routeKeyOf(route), pathParameters } };
    }
    return undefined;
  };
}

/** "{name}" stands for one segment. The empty group gives routes without parameters a `groups` object too. */
function expressionOf(path: string): RegExp {
  const segments = path.split("/").map((part) => part.replaceAll(".", "\\.").replace(/^\{(\w+)\}$/, "(?<$1>[^/]+)"));
  return new RegExp(`^${segments.join("/")}$(?<end>)`);
}

function decoded({ end, ...groups }: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch (error) {
    // A malformed escape such as "%zz" names nothing.
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
