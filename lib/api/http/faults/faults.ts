import * as z from "zod";
import type { Fault, FieldFault, FormRow } from "../../../domain/errors.ts";
import type { PlainRule } from "../../../domain/problems/requests.ts";
import { isPlaceRule, isRule, type PlaceRule, type Rule } from "../../../domain/problems/rules.ts";
import { Day } from "../../../time/local-date-time.ts";

export type RequestPart = "params" | "query" | "headers" | "body";

/**
 * What a schema refused, as fields with what is wrong. A field of the body is a JSON pointer into it
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
    return issue.keys.map((key) => ({ field: fieldName([...issue.path, key], part), code: "unknown-field" }));
  }
  if (issue.code === "invalid_union") {
    const nearest = nearestBranch(issue.errors);
    if (nearest !== undefined) {
      return nearest.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, part));
    }
  }
  const at = rowOf(issue);
  return [{ field: fieldName(issue.path, part), ...(at === undefined ? {} : { at }), ...faultOf(issue) }];
}

const Row = z.object({ at: z.object({ day: Day, row: z.int() }) });

/** The row of a form that its schema names for the issue. */
function rowOf(issue: z.core.$ZodIssue): FormRow | undefined {
  return Row.safeParse(issue).data?.at;
}

/** The alternative that the input comes closest to is the one its sender most likely meant. */
function nearestBranch(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  return [...branches].sort((a, b) => a.length - b.length)[0];
}

/** A rule of the field's own says more than the kind of issue, except that nothing came at all. */
function faultOf(issue: z.core.$ZodIssue): Fault {
  const rule = isRule(issue.message) ? issue.message : undefined;
  if ((issue.code === "invalid_type" || issue.code === "invalid_value") && issue.input === undefined) {
    return { code: "missing", facts: rule !== undefined && isPlain(rule) ? { rule } : expectedOf(issue) };
  }
  if (rule !== undefined) return ruleFault(rule, issue);
  switch (issue.code) {
    case "invalid_type":
      return { code: "wrong-type", facts: { expected: issue.expected, found: kindOf(issue.input) } };
    case "invalid_value":
      return { code: "not-one-of", facts: { values: issue.values.map(String) } };
    case "too_small":
      return { code: "too-small", facts: { minimum: Number(issue.minimum), of: countedOf(issue.origin) } };
    case "too_big":
      return { code: "too-big", facts: { maximum: Number(issue.maximum), of: countedOf(issue.origin) } };
    default:
      return { code: "not-accepted" };
  }
}

type Choice = z.core.$ZodIssueInvalidType | z.core.$ZodIssueInvalidValue;

function isPlain(rule: Rule): rule is PlainRule {
  return rule !== "not-an-id" && !isPlaceRule(rule);
}

function expectedOf(issue: Choice) {
  return issue.code === "invalid_type" ? { expected: issue.expected } : { values: issue.values.map(String) };
}

function ruleFault(rule: Rule, issue: z.core.$ZodIssue): Fault {
  if (isPlain(rule)) return { code: rule };
  if (isPlaceRule(rule)) return placeFault(rule, issue);
  // Which kind of id it should be stands in the pattern alone.
  const pattern = issue.code === "invalid_format" ? (issue.pattern ?? "") : "";
  return { code: rule, facts: { prefix: /[a-z]{3}(?=_)/.exec(pattern)?.[0] ?? "" } };
}

const Refused = z.object({ params: z.object({ given: z.string().optional(), likely: z.array(z.string()) }) });

/** With what is likely meant, which the schemas of places and zones put beside the issue. */
function placeFault(code: PlaceRule, issue: z.core.$ZodIssue): Fault {
  const { given, likely = [] } = Refused.safeParse(issue).data?.params ?? {};
  return { code, facts: given === undefined ? { likely } : { given, likely } };
}

function countedOf(origin: string): "string" | "array" | "record" | "other" {
  return origin === "string" || origin === "array" || origin === "record" ? origin : "other";
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const PREFIX = { params: "path:", query: "query:", headers: "header:" } as const;

/** As `faultsOf` names it. */
export function fieldName(path: readonly PropertyKey[], part: RequestPart): string {
  if (part === "body") return path.map((step) => `/${escapePointer(String(step))}`).join("");
  return PREFIX[part] + path.map(String).join(".");
}

/** RFC 6901. */
function escapePointer(step: string): string {
  return step.toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1");
}
