import type { MatchInput } from "../../domain/runs/match-input.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { openCaseFile } from "./case-file.ts";
import { CHECKS } from "./checks.ts";

/**
 * Reads the result as somebody who distrusts the solver would: every rule, seat, sum and promise again from the input
 * alone. Empty when all is well; a run with any violation cannot be approved.
 */
export function checkResult(input: MatchInput, result: MatchResult): readonly Violation[] {
  const file = openCaseFile(input, result);
  return CHECKS.flatMap((violations) => violations(file));
}
