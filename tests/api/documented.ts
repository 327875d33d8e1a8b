import { expect } from "vitest";
import { problemsOf } from "../../lib/api/openapi/operation-object.ts";
import type { Route } from "../../lib/api/route.ts";

/**
 * A refusal has a code that the document names for its route; where there is no route, there is nothing to be found.
 */
export function expectDocumented(route: Route | undefined, problem: string): void {
  const { type } = JSON.parse(problem);
  expect(route === undefined ? ["not-found"] : problemsOf(route)).toContain(type.split("#")[1]);
}
