import * as z from "zod";
import type { ErrorCode } from "../../domain/errors.ts";
import type { ProblemWords } from "../../words/words.ts";
import { FORM_TYPE, MULTIPART_TYPE } from "../http/body.ts";
import { offeredMedia } from "../http/respond.ts";
import { PROBLEMS, UNEXPECTED } from "../problem.ts";
import type { Route } from "../route.ts";
import type { SchemaName } from "./components.ts";

const PROBLEM_CONTENT = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

type Titles = ProblemWords["problems"]["titles"];

export function operationObject(id: string, route: Route, nameOf: SchemaName, titles: Titles): Record<string, unknown> {
  const body = requestBody(route, nameOf);
  return {
    operationId: id,
    summary: route.summary,
    tags: [route.access],
    ...(route.access === "coordinator" ? { security: [{ staff: [] }] } : {}),
    parameters: parameters(route),
    ...(body === undefined ? {} : { requestBody: body }),
    responses: { [route.status]: success(route, nameOf), ...failures(route, titles) },
  };
}

function parameters({ request }: Route): readonly unknown[] {
  return [
    ...parametersOf("path", request.params),
    ...parametersOf("query", request.query),
    ...parametersOf("header", request.headers),
  ];
}

function parametersOf(place: "path" | "query" | "header", schema: z.ZodObject | undefined): readonly unknown[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

function requestBody({ request }: Route, nameOf: SchemaName): Record<string, unknown> | undefined {
  if (request.body === undefined) return undefined;
  const form = request.form && { schema: { $ref: nameOf(request.form) } };
  return {
    required: !request.body.safeParse(undefined).success,
    content: {
      "application/json": { schema: { $ref: nameOf(request.body) } },
      ...(form && { [FORM_TYPE]: form, [MULTIPART_TYPE]: form }),
    },
  };
}

const NEXT_TABLE = 'With a table that is a part of a longer one: where it goes on, as rel="next" (RFC 8288).';

function success(route: Route, nameOf: SchemaName): Record<string, unknown> {
  const content = offeredMedia(route).map((media) => [
    media,
    media === "application/json" && route.reply.json
      ? { schema: { $ref: nameOf(route.reply.json) } }
      : { schema: { type: "string" } },
  ]);
  const headers = {
    ...(route.reply.etag && { ETag: { description: "For If-Match.", schema: { type: "string" } } }),
    ...(route.reply.csv && { Link: { description: NEXT_TABLE, schema: { type: "string" } } }),
  };
  const any = Object.keys(headers).length > 0;
  return { description: "Done.", ...(any ? { headers } : {}), content: Object.fromEntries(content) };
}

/** One response for each status, whose description lists what it can mean. */
function failures(route: Route, titles: Titles): Record<string, unknown> {
  const codes = problemsOf(route);
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort();
  const byStatus = statuses.map((status) => {
    const meanings = codes.filter((code) => PROBLEMS[code].status === status);
    const description = meanings.map((code) => `${titles[code]} (${code}).`).join(" ");
    return [status, { description, content: PROBLEM_CONTENT }];
  });
  const unexpected = { description: `${titles[UNEXPECTED.code]}.`, content: PROBLEM_CONTENT };
  return { ...Object.fromEntries(byStatus), [UNEXPECTED.status]: unexpected };
}

/** Every code that a route may answer with: what its row names, and what follows from who asks and what is asked. */
export function problemsOf({ access, request, problems }: Route): readonly ErrorCode[] {
  const body: ErrorCode[] = request.body ? ["bad-json", "unsupported-media-type", "body-too-large"] : [];
  const fields: ErrorCode[] = Object.keys(request).length > 0 ? ["validation-failed"] : [];
  const headers = Object.entries<z.ZodType>(request.headers?.shape ?? {}).flatMap(([name, schema]) => {
    const { missing, also } = HEADER_PROBLEMS[name] ?? { missing: [], also: [] };
    return schema.safeParse(undefined).success ? also : [...missing, ...also];
  });
  // What an id stands for may not be there; a link's token is told of by the link's own problems.
  const named: ErrorCode[] = access !== "link" && request.params !== undefined ? ["not-found"] : [];
  return [...new Set([...ACCESS_PROBLEMS[access], ...body, ...fields, ...named, ...problems, ...headers])];
}

const ACCESS_PROBLEMS = {
  public: [],
  link: ["link-invalid", "link-expired"],
  coordinator: ["unauthenticated", "forbidden"],
} as const satisfies Readonly<Record<Route["access"], readonly ErrorCode[]>>;

type HeaderProblems = { readonly missing: readonly ErrorCode[]; readonly also: readonly ErrorCode[] };

const HEADER_PROBLEMS: Readonly<Record<string, HeaderProblems>> = {
  "idempotency-key": { missing: ["idempotency-key-missing"], also: ["idempotency-key-reused"] },
  "if-match": { missing: ["precondition-required"], also: ["stale-version"] },
};
