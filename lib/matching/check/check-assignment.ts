import { check } from "../../assignment/check.ts";
import type { Assignment, Problem } from "../../assignment/problem.ts";
import type { Violation as Finding } from "../../assignment/violation.ts";
import type { Violation } from "../../domain/runs/violation.ts";
import { nameOf } from "../adjustments.ts";
import type { Pool } from "../pool.ts";

/** What the solver's own, independent check finds wrong with an answer, its bound included, by case code and label. */
export function checkAssignment(pool: Pool, problem: Problem, answer: Assignment): readonly Violation[] {
  return check(problem, answer).map((finding) => ({
    code: "assignment",
    facts: { kind: finding.kind, culprits: culprits(pool, finding) },
  }));
}

function culprits(pool: Pool, finding: Finding): readonly string[] {
  const people = [
    ...("person" in finding ? [finding.person] : []),
    ...("pair" in finding ? finding.pair : []),
    ...("seated" in finding ? [finding.seated] : []),
  ].map((person) => pool.people[person]?.caseCode ?? `person ${person}`);
  const groups = "group" in finding ? [nameOf(pool, finding.group)] : [];
  return [...people, ...groups];
}
