import type { Day } from "../time/local-date-time.ts";
import type { GroupDetails, GroupFaults } from "./problems/groups.ts";
import type { IntakeDetails, IntakeFaults } from "./problems/intake.ts";
import type { PeopleDetails, PeopleFaults } from "./problems/people.ts";
import type { RequestDetails, RequestFaults, RuleFaults } from "./problems/requests.ts";
import type { RunDetails, RunFaults } from "./problems/runs.ts";
import type { Bare, Said } from "./problems/said.ts";

/**
 * Every way a request or a transition can fail, as data.
 * `lib/api/problem.ts` maps each code to an HTTP status; `docs/errors.md#code` explains it.
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
  | "date-refused"
  | "wrong-state"
  | "seat-unavailable"
  | "already-placed"
  | "signature-required"
  | "below-minimum"
  | "run-violates-rules"
  | "pins-conflict"
  | "busy";

export type Details = RequestDetails & IntakeDetails & PeopleDetails & GroupDetails & RunDetails;
export type Faults = RequestFaults & RuleFaults & IntakeFaults & PeopleFaults & GroupFaults & RunFaults;

/** What exactly went wrong: a code of a closed list, with facts. Never personal data. */
export type Detail = Said<Details>;
export type BareDetail = Bare<Details>;

/** What is wrong with a field. */
export type Fault = Said<Faults>;

/** A row of the weekly grid that a form sends; rows of a day count from 0. */
export type FormRow = { readonly day: Day; readonly row: number };

/** One field at fault: a JSON pointer into the request, the row of the form it came from, and what is wrong with it. */
export type FieldFault = { readonly field: string; readonly at?: FormRow } & Fault;

/**
 * An expected failure, as codes and facts. `lib/words` has the sentence of each detail and fault in every language.
 *
 * @example throw new DomainError("link-used", "link-used")
 * @example throw new DomainError("wrong-state", { code: "run-not-adjustable", facts: { status: run.status } })
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: Detail;
  readonly fields: readonly FieldFault[];

  constructor(
    code: ErrorCode,
    detail: Detail | BareDetail,
    fields: readonly FieldFault[] = [],
    options?: ErrorOptions,
  ) {
    // A bare code is a whole detail, which the compiler does not see across so wide a union.
    const said = typeof detail === "string" ? ({ code: detail } as Detail) : detail;
    super(`${code}: ${said.code}`, options);
    this.name = "DomainError";
    this.code = code;
    this.detail = said;
    this.fields = fields;
  }
}
