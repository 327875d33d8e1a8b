import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareObj } from "@middy/core";
import { type ApiEvent, type ApiResult, header } from "./event.ts";

/**
 * Shorter replies are as quick as they are. All pages that carry a person's link, or a form, are shorter: none of them
 * is compressed beside what a stranger could have put there.
 */
const SHORTEST_BYTES = 100_000;

const compress = promisify(gzip);

/** Long replies, where the caller takes gzip: in base 64, which API Gateway turns into bytes again. */
export function compressed(): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    name: "compressed",
    after: async ({ event, response }) => {
      if (!response || Buffer.byteLength(response.body) < SHORTEST_BYTES) return;
      response.headers.vary = `${response.headers.vary ?? "accept"}, accept-encoding`;
      if (!(await takesGzip(header(event, "accept-encoding")))) return;
      response.headers["content-encoding"] = "gzip";
      response.body = (await compress(response.body)).toString("base64");
      response.isBase64Encoded = true;
    },
  };
}

async function takesGzip(asked: string | undefined): Promise<boolean> {
  if (asked === undefined) return false;
  // Loaded for the first long reply: a start has no use for it.
  const { default: Negotiator } = await import("negotiator");
  return new Negotiator({ headers: { "accept-encoding": asked } }).encoding(["gzip", "identity"]) === "gzip";
}
