import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tooLarge } from "../../api/http/body.ts";
import { callerLanguage } from "../../api/http/caller-language.ts";
import type { ApiResult } from "../../api/http/event.ts";
import { respondWithProblem } from "../../api/http/respond.ts";
import { SECURITY_HEADERS } from "../../api/http/security-headers.ts";
import { problemOf } from "../../api/problem.ts";
import { FALLBACK, wordsIn } from "../../words/languages.ts";
import type { WireRequest } from "./gateway-event.ts";

/** More than this is refused before any function sees it; the functions refuse at less. */
const MOST_BYTES = 1_000_000;
const MOST_FORGOTTEN_BYTES = 20_000_000;

export type ServeRequest = (request: WireRequest) => Promise<ApiResult>;
/** Is told of what was thrown where a request was served, and nothing there made a reply of it. */
type Witness = (error: unknown, requestId: string) => Promise<void>;
type LocalServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * One HTTP server on the loopback address only. What is thrown on the way to a reply is answered as a fault of ours,
 * and the server goes on. Throws with a plain message when the port is taken.
 */
export async function listen(port: number, serve: ServeRequest, unserved: Witness): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const requestId = randomUUID();
    answer(request, response, { serve, requestId })
      .catch((error: unknown) => excuse(request, response, { error, requestId, unserved }))
      // Nobody is there to be answered any more, or the log cannot be written: there is nothing left to do about it.
      .catch((error: unknown) => response.destroy(asError(error)));
  });
  // A call that falls on a connection as it is closed for lying idle is lost.
  server.keepAliveTimeout = 0;
  await bound(server, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}

type Asked = { readonly serve: ServeRequest; readonly requestId: string };

async function answer(request: IncomingMessage, response: ServerResponse, { serve, requestId }: Asked): Promise<void> {
  const body = await bodyOf(request);
  const result =
    body === undefined
      ? await problemReply(request.headers, tooLarge(), requestId)
      : await serve(wireRequest(request, body, requestId));
  // Of a refused body the rest is not read, so the connection cannot be used again.
  const closing = body === undefined ? { connection: "close" } : {};
  response.writeHead(result.statusCode, { ...result.headers, ...closing }).end(bytesOf(result));
}

/** As API Gateway sends it: base 64 is how bytes come, and not how they go on. */
function bytesOf({ body, isBase64Encoded }: ApiResult): Buffer {
  return Buffer.from(body, isBase64Encoded === true ? "base64" : "utf8");
}

/**
 * undefined when it is too large. The rest of such a body is read and forgotten, so that its sender gets to read the
 * reply; of a really large one only the beginning.
 */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
    if (bytes > MOST_FORGOTTEN_BYTES) return undefined;
  }
  return bytes > MOST_BYTES ? undefined : Buffer.concat(chunks);
}

type Failure = { readonly error: unknown; readonly requestId: string; readonly unserved: Witness };

async function excuse(
  request: IncomingMessage,
  response: ServerResponse,
  { error, requestId, unserved }: Failure,
): Promise<void> {
  await unserved(error, requestId);
  if (response.headersSent) throw error;
  const { statusCode, headers, body } = await problemReply(request.headers, error, requestId);
  response.writeHead(statusCode, { ...headers, connection: "close" }).end(body);
}

/** Of what no function has answered. */
export async function problemReply(
  headers: { readonly "accept-language"?: string | undefined },
  error: unknown,
  requestId: string,
): Promise<ApiResult> {
  const language = await callerLanguage(headers["accept-language"], FALLBACK);
  const { problems } = await (await wordsIn(language)).problems();
  const result = respondWithProblem(problemOf(error, requestId, problems), language, undefined);
  return { ...result, headers: { ...result.headers, ...SECURITY_HEADERS, "x-request-id": requestId } };
}

function wireRequest(request: IncomingMessage, body: Buffer, requestId: string): WireRequest {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : value] as const],
  );
  return {
    method: request.method ?? "GET",
    // Joined as text: as a reference, "//elsewhere" would name another host.
    url: new URL(`http://127.0.0.1${request.url?.startsWith("/") ? request.url : "/"}`),
    headers: Object.fromEntries(headers),
    body,
    sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
    requestId,
    receivedAt: new Date(),
  };
}

function bound(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is in use: stop what runs there, or choose another with --port`;
      reject(error.code === "EADDRINUSE" ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
