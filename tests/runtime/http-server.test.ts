import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { listen } from "../../lib/runtime/local/http-server.ts";

const servers: Awaited<ReturnType<typeof listen>>[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

test("what is thrown while a request is served is our fault, told by its id, and the next is served", async () => {
  const told: [string, string][] = [];
  const serve = async ({ url }: { readonly url: URL }) => {
    if (url.pathname === "/bad") throw new RangeError("Invalid time value");
    return { statusCode: 200, headers: {}, body: "good" };
  };
  const server = await listen(0, serve, async (error, requestId) => void told.push([String(error), requestId]));
  servers.push(server);

  const bad = await fetch(`${server.url}/bad`, { headers: { "accept-language": "es" } });
  const problem = await bad.json();
  expect([bad.status, bad.headers.get("content-type")]).toEqual([500, "application/problem+json; charset=utf-8"]);
  const requestId = bad.headers.get("x-request-id");
  expect(problem).toMatchObject({ code: "unexpected", status: 500, instance: `urn:request:${requestId}` });
  expect(problem.title).toMatch(/nuestr/);
  expect(told).toEqual([["RangeError: Invalid time value", requestId]]);
  expect(await (await fetch(`${server.url}/good`)).text()).toBe("good");
});

test("a reply in base 64 is sent on as the bytes it stands for, as API Gateway does", async () => {
  const text = "Person ".repeat(1000);
  const body = gzipSync(text).toString("base64");
  const headers = { "content-type": "text/plain", "content-encoding": "gzip" };
  const serve = async () => ({ statusCode: 200, headers, body, isBase64Encoded: true });
  const server = await listen(0, serve, async () => {});
  servers.push(server);
  expect(await (await fetch(server.url)).text()).toBe(text);
});
