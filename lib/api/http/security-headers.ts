import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./event.ts";

/**
 * On every reply. Pages have inline style and forms, no script, no image from elsewhere, and are never framed or kept.
 */
export const SECURITY_HEADERS = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
} as const;

export function securityHeaders(): MiddlewareObj<ApiEvent, ApiResult> {
  return { name: "securityHeaders", after: addHeaders, onError: addHeaders };
}

function addHeaders(request: { response: ApiResult | null | undefined }): void {
  if (request.response) Object.assign(request.response.headers, SECURITY_HEADERS);
}
