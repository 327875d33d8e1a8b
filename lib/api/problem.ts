import { DomainError, type ErrorCode, type FieldFault } from "../domain/errors.ts";

type Kind = { readonly status: number; readonly title: string };

/** Every expected failure as an HTTP status and a title; `docs/errors.md` explains each. */
export const PROBLEMS = {
  "bad-json": { status: 400, title: "The body is not valid JSON" },
  "unsupported-media-type": { status: 415, title: "This kind of body is not accepted" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "validation-failed": { status: 400, title: "Some of what was sent cannot be accepted" },
  "consent-required": { status: 422, title: "A consent is missing" },
  "not-found": { status: 404, title: "There is nothing here" },
  unauthenticated: { status: 401, title: "Sign in first" },
  forbidden: { status: 403, title: "This account may not do that" },
  "closed-address": { status: 403, title: "This address is closed" },
  "link-invalid": { status: 404, title: "This link is not valid" },
  "link-expired": { status: 410, title: "This link has expired" },
  "link-used": { status: 410, title: "This link has been used" },
  "idempotency-key-missing": { status: 400, title: "The Idempotency-Key header is missing" },
  "idempotency-key-reused": { status: 422, title: "This Idempotency-Key was used for something else" },
  "precondition-required": { status: 428, title: "The If-Match header is missing" },
  "stale-version": { status: 412, title: "It has changed since it was read" },
  "not-publishable": { status: 422, title: "The group is not ready to be published" },
  "wrong-state": { status: 409, title: "That cannot be done in this state" },
  "seat-unavailable": { status: 409, title: "The seat is no longer free" },
  "already-placed": { status: 409, title: "This person has a place already" },
  "signature-required": { status: 409, title: "The agreement has to be signed first" },
  "below-minimum": { status: 409, title: "Too few members have confirmed" },
  "run-violates-rules": { status: 409, title: "The run breaks a rule" },
  "pins-conflict": { status: 422, title: "The adjustments contradict each other" },
  busy: { status: 409, title: "Somebody else is changing this right now" },
} as const satisfies Readonly<Record<ErrorCode, Kind>>;

/** For what nobody foresaw. Says nothing of the cause, which is in the log under the same request id. */
export const UNEXPECTED = { code: "unexpected", status: 500, title: "Something went wrong on our side" } as const;

/** RFC 9457. `type` is relative to where these docs are published. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** The request, as it is named in the log. */
  readonly instance: string;
  readonly errors?: readonly FieldFault[];
};

export function problemOf(error: unknown, requestId: string): Problem {
  const instance = `urn:request:${requestId}`;
  if (!(error instanceof DomainError)) {
    return { type: docsAnchor(UNEXPECTED.code), title: UNEXPECTED.title, status: UNEXPECTED.status, instance };
  }
  const { status, title } = PROBLEMS[error.code];
  const errors = error.fields.length > 0 ? { errors: error.fields } : {};
  return { type: docsAnchor(error.code), title, status, detail: error.message, instance, ...errors };
}

function docsAnchor(code: ErrorCode | typeof UNEXPECTED.code): string {
  return `docs/errors.md#${code}`;
}
