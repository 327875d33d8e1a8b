import { describe, expect, it } from "vitest";
import { gatewayEvent, type WireRequest } from "../../lib/runtime/local/gateway-event.ts";

const MATCHED = { routeKey: "POST /l/offer/{token}", pathParameters: { token: "t" } };

function wire(change: Partial<WireRequest>): WireRequest {
  return {
    method: "POST",
    url: new URL("http://127.0.0.1:8400/l/offer/t"),
    headers: {},
    body: Buffer.alloc(0),
    sourceIp: "127.0.0.1",
    requestId: "r1",
    receivedAt: new Date("2026-09-01T09:00:00Z"),
    ...change,
  };
}

describe("the local gateway's event", () => {
  it.each([
    ["application/json", false],
    ["application/json; charset=utf-8", false],
    ["text/plain", false],
    ["application/x-www-form-urlencoded", true],
    ["application/octet-stream", true],
    [undefined, true],
  ])("has a body of %s in base 64: %s", (type, isBase64Encoded) => {
    const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
    const event = gatewayEvent(wire({ headers, body: Buffer.from("answer=accept") }), MATCHED, undefined);
    const body = isBase64Encoded ? Buffer.from("answer=accept").toString("base64") : "answer=accept";
    expect(event).toMatchObject({ body, isBase64Encoded });
  });

  it("leaves out what there is none of, as API Gateway does", () => {
    const event = gatewayEvent(wire({}), { routeKey: "GET /v1/groups", pathParameters: {} }, undefined);
    expect(Object.keys(event)).not.toEqual(expect.arrayContaining(["body"]));
    expect(event).not.toHaveProperty("queryStringParameters");
    expect(event).not.toHaveProperty("pathParameters");
    expect(event.requestContext).not.toHaveProperty("authorizer");
  });

  it("names the route, joins repeated parameters, and carries the authorizer's claims", () => {
    const authorizer = { jwt: { claims: { sub: "ana" }, scopes: null } };
    const event = gatewayEvent(
      wire({ url: new URL("http://h/v1/messages?kind=a&kind=b&limit=5") }),
      MATCHED,
      authorizer,
    );
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "POST /l/offer/{token}",
      pathParameters: { token: "t" },
      rawQueryString: "kind=a&kind=b&limit=5",
      queryStringParameters: { kind: "a,b", limit: "5" },
      requestContext: { requestId: "r1", stage: "$default", authorizer },
    });
  });
});
