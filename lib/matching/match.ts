import type { MatchInput } from "../domain/runs/match-input.ts";
import type { MatchResult } from "../domain/runs/match-result.ts";
import type { Violation } from "../domain/runs/violation.ts";
import { pinsOf } from "./adjustments.ts";
import { assign } from "./assign.ts";
import { checkAssignment } from "./check/check-assignment.ts";
import { checkResult } from "./check/check-result.ts";
import { certificateOf, figuresOf, placedOf } from "./decode.ts";
import { demandOf } from "./demand/demand.ts";
import { RULES_VERSION } from "./eligibility/rules.ts";
import { encode } from "./encode.ts";
import type { Plan } from "./plan.ts";
import { poolOf } from "./pool.ts";
import { groupsOf } from "./reasons/groups.ts";
import { unplacedOf } from "./reasons/unplaced.ts";
import { scoreAll } from "./scoring/score.ts";
import { seatingOf } from "./seating.ts";

type MatchOptions = {
  /** Called as the run goes on: the step's name, how much of it is done, and out of how much. */
  readonly onProgress?: (step: string, done: number, of: number) => void;
};

/**
 * Who sits where, how good that is known to be, and why, for every person and group. The same input gives the same
 * result, byte for byte, in whatever order it comes; it is not changed.
 * @throws DomainError pins-conflict when a coordinator's adjustments contradict a hard rule or each other.
 */
export function match(input: MatchInput, options: MatchOptions = {}): MatchResult {
  const step = steps(options);
  const { objective, budget } = input.settings;
  const pool = poolOf(input);
  const pins = pinsOf(pool);
  const scores = step("score", () => scoreAll(pool));
  const problem = encode(pool, scores, pins, objective);
  const assignment = step("assign", () => assign(pool, problem, { budget }));
  const other = step("other objective", () =>
    assign(pool, { ...problem, objective: otherThan(objective) }, { budget }),
  );
  const seating = seatingOf(assignment, pool.groups.length);
  const plan = { pool, scores, pins, problem, assignment, seating };
  const placed = placedOf(plan);
  const result: MatchResult = {
    rulesVersion: RULES_VERSION,
    chosen: figuresOf(objective, assignment),
    other: figuresOf(otherThan(objective), other),
    certificate: certificateOf(objective, assignment),
    placed,
    unplaced: step("reasons", () => unplacedOf(plan)),
    groups: step("groups", () => groupsOf(plan, placed)),
    demand: step("demand", () => demandOf(plan)),
    violations: [],
  };
  return { ...result, violations: step("check", () => violationsOf(input, plan, result)) };
}

function violationsOf(
  input: MatchInput,
  { pool, problem, assignment }: Plan,
  result: MatchResult,
): readonly Violation[] {
  return [...checkAssignment(pool, problem, assignment), ...checkResult(input, result)];
}

function otherThan(objective: MatchInput["settings"]["objective"]): MatchInput["settings"]["objective"] {
  return objective === "most_placed" ? "best_fit" : "most_placed";
}

const STEPS = 7;

function steps({ onProgress }: MatchOptions): <Value>(name: string, work: () => Value) => Value {
  let done = 0;
  return (name, work) => {
    onProgress?.(name, done, STEPS);
    done += 1;
    const value = work();
    if (done === STEPS) onProgress?.("done", STEPS, STEPS);
    return value;
  };
}
