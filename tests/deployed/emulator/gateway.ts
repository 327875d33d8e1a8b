import type { IncomingMessage } from "node:http";
import https from "node:https";
import type { Reply } from "../../../bin/demo/client.ts";

type Send = {
  readonly body?: unknown;
  readonly raw?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Anyone's or, with a token, a member of staff's way to the API. `target` is a path, or a link as it stands in a mail.
 */
export type Caller = (method: string, target: string, send?: Send) => Promise<Reply>;

/**
 * The deployed API over HTTPS. The emulator tells APIs apart by the Host header, and no resolver knows their names: so
 * the connection goes to loopback, and header and certificate carry the name of the endpoint.
 */
export function callerOf(apiUrl: string, token?: string): Caller {
  return async (method, target, { body, raw, form, headers = {} } = {}) => {
    const { host, pathname, search, port } = new URL(target, apiUrl);
    if (host !== new URL(apiUrl).host) throw new Error(`${target} does not lead to the API`);
    const asJson = body === undefined ? undefined : JSON.stringify(body);
    const content = raw ?? (form ? new URLSearchParams(form).toString() : asJson);
    const type = form ? "application/x-www-form-urlencoded" : "application/json";
    return request(
      { host: "127.0.0.1", port, method, path: `${pathname}${search}` },
      {
        host,
        accept: "application/json",
        ...(content === undefined
          ? {}
          : { "content-type": type, "content-length": String(Buffer.byteLength(content)) }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      content,
    );
  };
}

/** A call that must succeed, with the type that the route table promises for it. */
export async function ok<T>(call: Promise<Reply>): Promise<T & { readonly etag: string }> {
  const { status, text, json, headers } = await call;
  if (status >= 300) throw new Error(`answered ${status}: ${text}`);
  // The reply schemas of the route table are held to this by the API's own tests.
  return { ...(json as T), etag: headers.get("etag") ?? "" };
}

function request(
  options: https.RequestOptions,
  headers: Readonly<Record<string, string>>,
  content: string | undefined,
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const sent = https.request({ ...options, headers: { ...headers }, timeout: 60_000 }, (response) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part));
    response.once("error", reject);
    response.once("end", () => resolve(replyOf(response, Buffer.concat(parts).toString("utf8"))));
  });
  sent.once("timeout", () => sent.destroy(new Error("no answer within a minute")));
  sent.once("error", reject);
  sent.end(content);
  return promise;
}

function replyOf({ statusCode = 0, headers }: IncomingMessage, text: string): Reply {
  const flat = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const isJson = /json/.test(headers["content-type"] ?? "") && text !== "";
  return { status: statusCode, headers: new Headers(flat), text, json: isJson ? JSON.parse(text) : undefined };
}
