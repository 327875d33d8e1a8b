import { check } from "../../assignment/check.ts";
import type { Assignment, Problem } from "../../assignment/problem.ts";
import type { Violation } from "../../assignment/violation.ts";
import { nameOf } from "../adjustments.ts";
import type { Pool } from "../pool.ts";

/** What the solver's own, independent check finds wrong with an answer, its bound included, by case code and label. */
export function checkAssignment(pool: Pool, problem: Problem, answer: Assignment): readonly string[] {
  return check(problem, answer).map((violation) => `assignment: ${violation.kind}${culprits(pool, violation)}.`);
}

function culprits(pool: Pool, violation: Violation): string {
  const people = [
    ...("person" in violation ? [violation.person] : []),
    ...("pair" in violation ? violation.pair : []),
    ...("seated" in violation ? [violation.seated] : []),
  ].map((person) => pool.people[person]?.caseCode ?? `person ${person}`);
  const groups = "group" in violation ? [nameOf(pool, violation.group)] : [];
  const all = [...people, ...groups];
  return all.length === 0 ? "" : `: ${all.join(", ")}`;
}
