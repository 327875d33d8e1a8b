import type * as z from "zod";
import { type BareDetail, DomainError, type ErrorCode, type FieldFault } from "../../domain/errors.ts";
import type { Route } from "../route.ts";
import { decodeBody } from "./body.ts";
import type { ApiEvent } from "./event.ts";
import { faultsOf, type RequestPart } from "./faults/faults.ts";
import { unfitFaults } from "./faults/unfit-data.ts";

export type ParsedRequest = Readonly<Record<RequestPart, unknown>>;

export const NOTHING_SENT: ParsedRequest = { params: undefined, query: undefined, headers: undefined, body: undefined };

type Part = { readonly part: RequestPart; readonly value: unknown; readonly schema: z.ZodType };

/** Headers whose absence has a name of its own. */
const MISSING_HEADER: Readonly<Record<string, { readonly code: ErrorCode; readonly detail: BareDetail }>> = {
  "idempotency-key": {
    code: "idempotency-key-missing",
    detail: "key-header-missing",
  },
  "if-match": {
    code: "precondition-required",
    detail: "if-match-missing",
  },
};

/** Checks every part and reports all faults at once. Throws validation-failed, or what a missing header means. */
export function parseRequest(event: ApiEvent, route: Route): ParsedRequest {
  requireHeaders(event, route);
  const parts = partsOf(event, route);
  const unfit = parts.filter(isFreeText).flatMap(({ part, value }) => unfitFaults(value, part));
  const parsed = parts.map((part) => ({
    part: part.part,
    result: part.schema.safeParse(part.value, { reportInput: true }),
  }));
  const faults = parsed.flatMap(({ part, result }) => (result.success ? [] : faultsOf(result.error.issues, part)));
  const all = oncePerField([...unfit, ...faults]);
  if (all.length > 0) throw refused(all);
  return { ...NOTHING_SENT, ...Object.fromEntries(parsed.map(({ part, result }) => [part, result.data])) };
}

function requireHeaders(event: ApiEvent, { request }: Route): void {
  for (const [name, schema] of Object.entries<z.ZodType>(request.headers?.shape ?? {})) {
    const missing = MISSING_HEADER[name];
    if (missing === undefined || schema.safeParse(undefined).success) continue;
    if (event.headers[name] === undefined) throw new DomainError(missing.code, missing.detail);
  }
}

function partsOf(event: ApiEvent, route: Route): readonly Part[] {
  const { params, query, headers } = route.request;
  const body = decodeBody(event, route);
  return [
    ...(params === undefined ? [] : [{ part: "params", value: event.pathParameters ?? {}, schema: params } as const]),
    ...(query === undefined
      ? []
      : [{ part: "query", value: event.queryStringParameters ?? {}, schema: query } as const]),
    ...(headers === undefined ? [] : [{ part: "headers", value: event.headers, schema: headers } as const]),
    ...(body === undefined ? [] : [{ part: "body", ...body } as const]),
  ];
}

/** Headers are those of every layer in between, and a path names a thing: a schema alone says what they may be. */
function isFreeText({ part }: Part): boolean {
  return part === "body" || part === "query";
}

function oncePerField(faults: readonly FieldFault[]): readonly FieldFault[] {
  return [...new Map([...faults].reverse().map((fault) => [fault.field, fault])).values()].reverse();
}

const MOST_FAULTS = 50;

function refused(faults: readonly FieldFault[]): DomainError {
  const detail = { code: "fields-to-mend", facts: { count: faults.length } } as const;
  return new DomainError("validation-failed", detail, faults.slice(0, MOST_FAULTS));
}
