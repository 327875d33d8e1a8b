import type { Language } from "../../words/languages.ts";
import type { Reply } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Route } from "../route.ts";
import { type Media, preferredMedia } from "./accept.ts";
import { type ApiEvent, type ApiResult, header } from "./event.ts";

/** Pages come first on links, data everywhere else: that is what a caller without a preference gets. */
export function offeredMedia({ access, reply }: Route): readonly [Media, ...Media[]] {
  const data: Media[] = reply.json === undefined ? [] : ["application/json"];
  const page: Media[] = reply.html ? ["text/html"] : [];
  const table: Media[] = reply.csv ? ["text/csv"] : [];
  const [first = "application/json", ...others] =
    access === "link" ? [...page, ...data, ...table] : [...data, ...page, ...table];
  return [first, ...others];
}

/**
 * The reply in the media type that the caller prefers. JSON passes through the route's schema, which lets out only what
 * it names; a reply that does not fit is our fault and becomes a 500.
 */
export async function respond(event: ApiEvent, route: Route, reply: Reply): Promise<ApiResult> {
  const media = preferredMedia(header(event, "accept"), offeredMedia(route));
  const etag = route.reply.etag && reply.rev !== undefined ? { etag: `"${reply.rev}"` } : {};
  const file = media === "text/csv" ? fileHeaders(reply) : {};
  return {
    statusCode: route.status,
    headers: { "content-type": `${media}; charset=utf-8`, vary: "accept", ...etag, ...file },
    body: await bodyOf(media, route, reply),
  };
}

/** A table has no place for a cursor: RFC 8288 has one beside it. */
function fileHeaders({ fileName = "table.csv", nextTable }: Reply): Readonly<Record<string, string>> {
  const next = nextTable?.();
  return {
    "content-disposition": `attachment; filename="${fileName}"`,
    ...(next === undefined ? {} : { link: `<${next}>; rel="next"` }),
  };
}

async function bodyOf(media: Media, { reply: { json } }: Route, { data, html, csv }: Reply): Promise<string> {
  if (media === "text/html" && html !== undefined) return html();
  if (media === "text/csv" && csv !== undefined) return csv();
  if (json === undefined) throw new Error(`no ${media} was made for a route that offers it`);
  return JSON.stringify(json.parse(data));
}

/** A problem in the language it is worded in: as data, or as the page that was made of it. */
export function respondWithProblem(problem: Problem, language: Language, page: string | undefined): ApiResult {
  const media = page === undefined ? "application/problem+json" : "text/html";
  const signIn = problem.status === 401 ? { "www-authenticate": 'Bearer realm="groupwright"' } : {};
  return {
    statusCode: problem.status,
    headers: {
      "content-type": `${media}; charset=utf-8`,
      "content-language": language,
      vary: "accept, accept-language",
      ...signIn,
    },
    body: page ?? JSON.stringify(problem),
  };
}
