import type { Route } from "../route.ts";
import { ROUTES } from "../routes.ts";
import { schemaComponents } from "./components.ts";
import { operationObject } from "./operation-object.ts";

export type OpenApi = { readonly openapi: "3.1.0" } & Readonly<Record<string, unknown>>;

/** Who may call: each row's tag. */
export const ACCESSES = [
  { name: "public", description: "Anyone." },
  { name: "link", description: "Whoever holds a signed link from a mail." },
  { name: "coordinator", description: "Signed-in coordinators." },
] as const satisfies readonly { readonly name: Route["access"]; readonly description: string }[];

/** The OpenAPI 3.1 document of the whole route table. */
export function openApiDocument(): OpenApi {
  const routes = Object.entries<Route>(ROUTES);
  const { nameOf, schemas } = schemaComponents(routes);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, route] of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationObject(id, route, nameOf) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Groupwright",
      version: "1",
      description: "Matches people to support groups and runs the groups' calendar.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: ACCESSES,
    paths,
    components: { schemas, securitySchemes: { staff: { type: "http", scheme: "bearer", bearerFormat: "JWT" } } },
  };
}

/** As it stands in `docs/openapi.json`. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 1)}\n`;
}
