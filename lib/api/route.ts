import type * as z from "zod";
import type { ErrorCode } from "../domain/errors.ts";
import type { LinkPurpose } from "../domain/link.ts";

/** Requests a second on average, and at once. */
type Throttle = { readonly rate: number; readonly burst: number };

type RouteRequest = {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Header names in lower case, as API Gateway gives them. */
  readonly headers?: z.ZodObject;
  /** JSON. */
  readonly body?: z.ZodType;
  /** The same as `body`, from the fields of an HTML form. */
  readonly form?: z.ZodType;
};

type RouteReply = {
  readonly json?: z.ZodType;
  readonly html?: true;
  readonly csv?: true;
  /** Carries an ETag with the revision of what it shows. */
  readonly etag?: true;
};

/** Who may call, and the function that serves them: one per trust boundary. */
type Access =
  /** Anyone. */
  | { readonly access: "public"; readonly purpose?: undefined; readonly function: "public-api" }
  /** Who holds a signed link with this purpose. */
  | { readonly access: "link"; readonly purpose: LinkPurpose; readonly function: "public-api" }
  /** Signed-in staff. */
  | { readonly access: "coordinator"; readonly purpose?: undefined; readonly function: "coordinator-api" }
  /** The same, where what mail says is needed. */
  | { readonly access: "coordinator"; readonly purpose?: undefined; readonly function: "resend-api" };

/** One row of the route table: plain data, from which API Gateway, the router and OpenAPI are made. */
export type Route = Access & {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: `/${string}`;
  readonly summary: string;
  readonly request: RouteRequest;
  readonly reply: RouteReply;
  readonly status: 200 | 201 | 202;
  /** What can go wrong beyond what follows from the access and the shape of the request. */
  readonly problems: readonly ErrorCode[];
  readonly throttle: Throttle;
  /** What was sent may tell of danger: a refusal says where to get help now. */
  readonly refused?: "helps";
};

/**
 * Rows by operation id, which is the CDK id too. A chapter has one table for each function that serves it, in a file of
 * its own: what esbuild loads on demand (the OpenAPI document, which needs every row) it splits off file by file, so
 * rows of both functions in one file would be loaded, with their schemas, at every start of public-api.
 */
export type RouteTable<Served extends Route["function"] = Route["function"]> = Readonly<
  Record<string, Extract<Route, { readonly function: Served }>>
>;

/** As API Gateway names a route: "GET /v1/groups/{groupId}". */
export function routeKeyOf(route: Pick<Route, "method" | "path">): string {
  return `${route.method} ${route.path}`;
}
