import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

import { preferredMedia } from "./accept.ts";

/** What a JWT authorizer adds: claims as strings, and the scopes that the route asked for. */
export type JwtAuthorizer = {
  readonly jwt: {
    readonly claims: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    readonly scopes: readonly string[] | null;
  };
};

/** API Gateway's HTTP API event, payload 2.0; `authorizer` is there on routes that have one. */
export type ApiEvent = Omit<APIGatewayProxyEventV2, "requestContext"> & {
  readonly requestContext: APIGatewayProxyEventV2["requestContext"] & { readonly authorizer?: JwtAuthorizer };
};

export type ApiResult = APIGatewayProxyStructuredResultV2 & {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
};

export function header(event: ApiEvent, name: string): string | undefined {
  return event.headers[name];
}

export function requestIdOf(event: ApiEvent): string {
  return event.requestContext.requestId;
}

/** Somebody who followed a link in a browser, rather than a program. */
export function wantsPage(event: ApiEvent): boolean {
  if (!event.rawPath.startsWith("/l/")) return false;
  return preferredMedia(header(event, "accept"), ["text/html", "application/json"]) === "text/html";
}
