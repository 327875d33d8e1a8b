import type { ProblemWords } from "../../words/words.ts";
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

/** The OpenAPI 3.1 document of the whole route table; problems are told of by their titles. */
export function openApiDocument(titles: ProblemWords["problems"]["titles"]): OpenApi {
  const routes = Object.entries<Route>(ROUTES);
  const { nameOf, schemas } = schemaComponents(routes);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, route] of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operationObject(id, route, nameOf, titles),
    };
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

/** The document as it stands in `docs/openapi.json`. */
export function openApiText(titles: ProblemWords["problems"]["titles"]): string {
  return `${JSON.stringify(openApiDocument(titles), null, 1)}\n`;
}
