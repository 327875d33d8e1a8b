import type { CaseCode } from "../ids.ts";
import type { Run, RunException } from "./match-run.ts";
import { type Violation, violationLine } from "./violation.ts";

/** Of how many it is kept why they are not offered their seat: a record ends at 400 kB, and codes alone are short. */
export const MOST_REASONS = 500;
/** One is enough to keep a run from being approved; all of them are in its result. */
const MOST_VIOLATIONS = 50;

/**
 * The run with those who were previewed a seat and are not offered it: everybody by code, since nobody of them is
 * offered it later, and why of the first.
 *
 * @param reasons why, of those of whom it is known
 */
export function withExceptions(run: Run, exceptions: readonly CaseCode[], reasons: readonly RunException[]): Run {
  const told = new Set(exceptions.slice(0, MOST_REASONS));
  const exceptionReasons = reasons.filter(({ caseCode }) => told.has(caseCode));
  return { ...run, exceptions: [...exceptions], exceptionReasons };
}

/** What a run keeps of the violations that its result has. */
export function violationLines(violations: readonly Violation[]): string[] {
  return violations.slice(0, MOST_VIOLATIONS).map(violationLine);
}
