import type { ApiEvent, JwtAuthorizer } from "../../lib/api/http/event.ts";

type Claims = JwtAuthorizer["jwt"]["claims"];

/** Claims as API Gateway passes on those of a coordinator's access token. */
export const COORDINATOR: Claims = {
  sub: "staff-1",
  token_use: "access",
  scope: "openid groupwright/coordinate",
  "cognito:groups": "[coordinator]",
};

export type Wish = {
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly claims?: Claims;
};

/**
 * An event of an HTTP API for a row of the route table.
 *
 * @example apiEvent("GET /v1/groups/{groupId}", { pathParameters: { groupId }, claims: COORDINATOR })
 */
export function apiEvent(routeKey: string, wish: Wish = {}): ApiEvent {
  const [method = "GET", template = "/"] = routeKey.split(" ");
  const path = template.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => wish.pathParameters?.[name] ?? "x");
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: "",
    headers: { ...wish.headers },
    ...(wish.query === undefined ? {} : { queryStringParameters: { ...wish.query } }),
    ...(wish.pathParameters === undefined ? {} : { pathParameters: { ...wish.pathParameters } }),
    ...(wish.body === undefined ? {} : { body: wish.body }),
    isBase64Encoded: wish.isBase64Encoded ?? false,
    requestContext: {
      accountId: "1",
      apiId: "api",
      domainName: "api.example.org",
      domainPrefix: "api",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: "request-1",
      routeKey,
      stage: "$default",
      time: "01/Sep/2026:09:00:00 +0000",
      timeEpoch: 0,
      ...(wish.claims === undefined ? {} : { authorizer: { jwt: { claims: wish.claims, scopes: null } } }),
    },
  };
}

/** A JSON body with its content type. */
export function json(body: unknown): { readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}
