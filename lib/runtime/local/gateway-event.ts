import type { ApiEvent, JwtAuthorizer } from "../../api/http/event.ts";

/** A request as it came over the wire. */
export type WireRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  readonly receivedAt: Date;
};

export type Matched = { readonly routeKey: string; readonly pathParameters: Readonly<Record<string, string>> };

/** The event API Gateway makes of a request (payload format 2.0). */
export function gatewayEvent(
  request: WireRequest,
  { routeKey, pathParameters }: Matched,
  authorizer: JwtAuthorizer | undefined,
): ApiEvent {
  const { url, headers, body } = request;
  const isBase64Encoded = body.byteLength > 0 && !isText(headers["content-type"]);
  return {
    version: "2.0",
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(url.search === "" ? {} : { queryStringParameters: joined(url.searchParams) }),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    ...(body.byteLength === 0 ? {} : { body: body.toString(isBase64Encoded ? "base64" : "utf8") }),
    isBase64Encoded,
    requestContext: { ...contextOf(request, routeKey), ...(authorizer === undefined ? {} : { authorizer }) },
  };
}

function contextOf(request: WireRequest, routeKey: string): ApiEvent["requestContext"] {
  const { method, url, headers, sourceIp, requestId, receivedAt } = request;
  return {
    accountId: "local",
    apiId: "local",
    domainName: url.host,
    domainPrefix: "local",
    http: { method, path: url.pathname, protocol: "HTTP/1.1", sourceIp, userAgent: headers["user-agent"] ?? "" },
    requestId,
    routeKey,
    stage: "$default",
    time: receivedAt.toUTCString(),
    timeEpoch: receivedAt.getTime(),
  };
}

/** What API Gateway passes on as it is; all else, forms included, arrives in base 64. */
function isText(contentType: string | undefined): boolean {
  return /^(text\/|application\/(json|javascript|xml)\b)/i.test(contentType ?? "");
}

function joined(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    Array.from(new Set(parameters.keys()), (name) => [name, parameters.getAll(name).join(",")]),
  );
}
