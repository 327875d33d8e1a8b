import { offeredMedia } from "../../lib/api/http/respond.ts";
import { ACCESSES } from "../../lib/api/openapi/document.ts";
import { type Route, routeKeyOf } from "../../lib/api/route.ts";
import { ROUTES } from "../../lib/api/routes.ts";
import { tableOf } from "./markdown.ts";

const HEADINGS = ["operation", "method and path", "takes", "answers", "does"];

/** Every row of the route table, in a table for each access. */
export function routeTables(): string {
  const rows = Object.entries<Route>(ROUTES);
  const tables = ACCESSES.map(({ name, description }) => {
    const lines = rows.filter(([, { access }]) => access === name).map(([id, route]) => cellsOf(id, route));
    return `${description}\n\n${tableOf(HEADINGS, lines)}`;
  });
  return tables.join("\n\n");
}

function cellsOf(id: string, route: Route): readonly string[] {
  return [id, routeKeyOf(route), taken(route), answered(route), route.summary];
}

function taken({ request: { query, headers, body, form } }: Route): string {
  const names = [...Object.keys(headers?.shape ?? {}), ...Object.keys(query?.shape ?? {})];
  const bodies = [...(body === undefined ? [] : ["JSON"]), ...(form === undefined ? [] : ["form"])];
  return [...names.map((name) => `\`${name}\``), ...bodies].join(", ");
}

const MEDIA = { "application/json": "JSON", "text/html": "HTML", "text/csv": "CSV" } as const;

function answered(route: Route): string {
  const media = offeredMedia(route).map((type) => MEDIA[type]);
  return [route.status, ...media, ...(route.reply.etag ? ["ETag"] : [])].join(", ");
}
