import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareObj } from "@middy/core";
import { DomainError } from "../../domain/errors.ts";
import { type ApiEvent, type ApiResult, header } from "./event.ts";

/** The edge adds it to every request, with the secret that it shares with the API. */
export const ORIGIN_HEADER = "x-origin-verify";

/** Where there is a secret, only requests that carry it are answered. Throws closed-address for all others. */
export function throughEdge(secretOf: () => Promise<string | undefined>): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    name: "throughEdge",
    before: async ({ event }) => {
      const secret = await secretOf();
      if (secret === undefined) return;
      if (!isSame(header(event, ORIGIN_HEADER) ?? "", secret))
        throw new DomainError("closed-address", "address-closed");
      event.requestContext.http.sourceIp = viewerOf(event) ?? event.requestContext.http.sourceIp;
    },
  };
}

/**
 * Who asked the edge. It writes the caller's address behind whatever the caller wrote there, and the API adds the
 * edge's own: so the last but one is true, and only of what came through the edge.
 */
function viewerOf(event: ApiEvent): string | undefined {
  return header(event, "x-forwarded-for")?.split(",").at(-2)?.trim();
}

/** Takes as long whatever the difference, so that nobody can find the secret letter by letter. */
function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
