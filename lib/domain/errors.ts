/**
 * Every way a request or a transition can fail, as data.
 * `lib/api/problem.ts` maps each code to an HTTP status and title; `docs/errors.md#code` explains it.
 */
export type ErrorCode =
  | "bad-json"
  | "unsupported-media-type"
  | "body-too-large"
  | "validation-failed"
  | "consent-required"
  | "not-found"
  | "unauthenticated"
  | "forbidden"
  | "closed-address"
  | "link-invalid"
  | "link-expired"
  | "link-used"
  | "idempotency-key-missing"
  | "idempotency-key-reused"
  | "precondition-required"
  | "stale-version"
  | "not-publishable"
  | "wrong-state"
  | "seat-unavailable"
  | "already-placed"
  | "signature-required"
  | "below-minimum"
  | "run-violates-rules"
  | "pins-conflict"
  | "busy";

/** One field at fault: a JSON pointer into the request, what is wrong and how to mend it. */
export type FieldFault = { readonly field: string; readonly problem: string; readonly fix: string };

/**
 * An expected failure. `detail` is shown to the caller: one plain sentence, never personal data.
 *
 * @example throw new DomainError("seat-unavailable", "This group has no free seat any more.")
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldFault[];

  constructor(code: ErrorCode, detail: string, fields: readonly FieldFault[] = [], options?: ErrorOptions) {
    super(detail, options);
    this.name = "DomainError";
    this.code = code;
    this.fields = fields;
  }
}
