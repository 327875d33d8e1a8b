import { type Detail, DomainError, type ErrorCode, type FieldFault } from "../domain/errors.ts";
import { type FaultText, worded } from "../words/problem.ts";
import type { ProblemWords } from "../words/words.ts";

/** Every expected failure as an HTTP status; `docs/errors.md` explains each. */
export const PROBLEMS = {
  "bad-json": { status: 400 },
  "unsupported-media-type": { status: 415 },
  "body-too-large": { status: 413 },
  "validation-failed": { status: 400 },
  "consent-required": { status: 422 },
  "not-found": { status: 404 },
  unauthenticated: { status: 401 },
  forbidden: { status: 403 },
  "closed-address": { status: 403 },
  "link-invalid": { status: 404 },
  "link-expired": { status: 410 },
  "link-used": { status: 410 },
  "idempotency-key-missing": { status: 400 },
  "idempotency-key-reused": { status: 422 },
  "precondition-required": { status: 428 },
  "stale-version": { status: 412 },
  "not-publishable": { status: 422 },
  "date-refused": { status: 422 },
  "wrong-state": { status: 409 },
  "seat-unavailable": { status: 409 },
  "already-placed": { status: 409 },
  "signature-required": { status: 409 },
  "below-minimum": { status: 409 },
  "run-violates-rules": { status: 409 },
  "pins-conflict": { status: 422 },
  busy: { status: 409 },
} as const satisfies Readonly<Record<ErrorCode, { readonly status: number }>>;

/** For what nobody foresaw. Says nothing of the cause, which is in the log under the same request id. */
export const UNEXPECTED = { code: "unexpected", status: 500 } as const;

/** RFC 9457. `type` is relative to where these docs are published. Sentences are for people, codes for programs. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode | typeof UNEXPECTED.code;
  readonly detail?: string;
  /** What exactly went wrong; `facts` are those of the sentence. */
  readonly detailCode?: Detail["code"];
  readonly facts?: Detail["facts"];
  /** The request, as it is named in the log. */
  readonly instance: string;
  readonly errors?: readonly (FieldFault & FaultText)[];
};

/** What was thrown, in the words of the caller's language. */
export function problemOf(error: unknown, requestId: string, { titles, details, faults }: Words): Problem {
  const code = error instanceof DomainError ? error.code : UNEXPECTED.code;
  const { status } = error instanceof DomainError ? PROBLEMS[error.code] : UNEXPECTED;
  const kind = { type: `docs/errors.md#${code}`, title: titles[code], status, code };
  const instance = `urn:request:${requestId}`;
  if (!(error instanceof DomainError)) return { ...kind, instance };
  const { detail, fields } = error;
  return {
    ...kind,
    detail: worded(details, detail),
    detailCode: detail.code,
    ...(detail.facts === undefined ? {} : { facts: detail.facts }),
    instance,
    ...(fields.length > 0 ? { errors: fields.map((field) => ({ ...field, ...worded(faults, field) })) } : {}),
  };
}

type Words = ProblemWords["problems"];
