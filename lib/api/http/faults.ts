import type * as z from "zod";
import type { FieldFault } from "../../domain/errors.ts";

export type RequestPart = "params" | "query" | "headers" | "body";

/**
 * What a schema refused, as fields with a problem and a fix. A field of the body is a JSON pointer into it
 * (`/availability/0/to`); others are named by their place (`query:limit`, `header:if-match`, `path:groupId`).
 * Values are never repeated: they may be personal.
 */
export function faultsOf(issues: readonly z.core.$ZodIssue[], part: RequestPart): readonly FieldFault[] {
  const faults = issues.flatMap((issue) => faultsOfIssue(issue, part));
  // The first fault of a field is the plainest one; what else is wrong follows from it more often than not.
  return faults.filter(({ field }, at) => faults.findIndex((other) => other.field === field) === at);
}

function faultsOfIssue(issue: z.core.$ZodIssue, part: RequestPart): readonly FieldFault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key], part),
      problem: "is not known here",
      fix: "Leave it out, or correct its spelling.",
    }));
  }
  if (issue.code === "invalid_union") {
    const nearest = nearestBranch(issue.errors);
    if (nearest !== undefined) {
      return nearest.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, part));
    }
  }
  return [{ field: fieldName(issue.path, part), problem: problemOf(issue), fix: fixOf(issue) }];
}

/** The alternative that the input comes closest to is the one its sender most likely meant. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return [...branches].sort((a, b) => a.length - b.length)[0];
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  if (issue.code === "invalid_value" && issue.input === undefined) return "is missing";
  if (issue.code === "invalid_type") return `is ${kindOf(issue.input)}`;
  if (issue.code === "too_small") return "is too small or too short";
  if (issue.code === "too_big") return "is too large or too long";
  return "is not accepted";
}

function fixOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return isWrittenHere(issue) ? sentence(issue.message) : `Send ${withArticle(issue.expected)}.`;
    case "invalid_value":
      return isWrittenHere(issue) ? sentence(issue.message) : `Send one of: ${issue.values.join(", ")}.`;
    case "too_small":
      return isWrittenHere(issue) ? sentence(issue.message) : `Send at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case "too_big":
      return isWrittenHere(issue) ? sentence(issue.message) : `Send at most ${issue.maximum}${unitOf(issue.origin)}.`;
    default:
      return sentence(issue.message);
  }
}

/** zod's own English starts with one of these; anything else was written for this field. */
function isWrittenHere(issue: z.core.$ZodIssue): boolean {
  return !/^(Invalid|Too (big|small)|Expected|Unrecognized)/.test(issue.message);
}

function sentence(message: string): string {
  const end = /[.!?]$/.test(message) ? "" : ".";
  return /^(must|is|has) /.test(message)
    ? `It ${message}${end}`
    : `${message.charAt(0).toUpperCase()}${message.slice(1)}${end}`;
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " items" : "";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return withArticle(Array.isArray(value) ? "array" : typeof value);
}

function withArticle(noun: string): string {
  const shown = noun === "int" ? "whole number" : noun === "record" ? "object" : noun;
  return /^[aeiou]/.test(shown) ? `an ${shown}` : `a ${shown}`;
}

const PREFIX = { params: "path:", query: "query:", headers: "header:" } as const;

function fieldName(path: readonly PropertyKey[], part: RequestPart): string {
  if (part === "body") return path.map((step) => `/${escapePointer(String(step))}`).join("");
  return PREFIX[part] + path.map(String).join(".");
}

/** RFC 6901. */
function escapePointer(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
