import type { CaseCode, GroupId, RunId } from "../ids.ts";
import type { RunStatus } from "../runs/match-run.ts";
import type { RuleReason } from "../runs/pair-reason.ts";
import type { RuleName } from "../runs/rule-name.ts";
import type { NoFacts, Said } from "./said.ts";

type InStatus = { readonly status: RunStatus };

/** How something asked of a match run can be refused. */
export type RunDetails = {
  readonly "no-run": NoFacts;
  readonly "stale-run": NoFacts;
  readonly "run-not-replayable": InStatus;
  readonly "run-not-adjustable": InStatus;
  readonly "run-not-approvable": InStatus;
  readonly "run-without-proposals": InStatus;
  readonly "run-without-result": InStatus & { readonly runId: RunId };
  readonly "run-without-report": InStatus;
  readonly "run-overtaken": NoFacts;
  readonly "run-breaks-rules": { readonly violations: number };
  readonly "no-proposal": { readonly index: number; readonly proposals: number };
  readonly "adjustments-too-many": NoFacts;
  readonly "adjustments-contradict": NoFacts;
  /** The first conflict, and how many there are. */
  readonly "adjustments-conflict": { readonly first?: Said<RunFaults>; readonly count: number };
  readonly "adjustments-unknown": { readonly names: readonly string[] };
};

/** Ways in which a numeric problem contradicts itself, as the solver names them. */
export type Contradiction =
  | "bad_shape"
  | "out_of_range"
  | "duplicate_edge"
  | "duplicate_value"
  | "pin_without_edge"
  | "pinned_twice"
  | "pinned_over_capacity"
  | "pinned_below_minimum"
  | "pinned_apart_yet_together"
  | "pinned_together_yet_apart"
  | "together_yet_apart"
  | "pins_break_rules";

type Pair = { readonly caseCode: CaseCode; readonly other: CaseCode };

/** Groups are named by their discreet labels, unless by an id. */
export type RunFaults = {
  readonly "adjustments-too-many-in-all": NoFacts;
  readonly "pinned-twice": { readonly caseCode: CaseCode };
  readonly "pinned-and-excluded": { readonly caseCode: CaseCode };
  readonly "case-not-in-run": { readonly caseCode: CaseCode };
  readonly "group-not-in-run": { readonly groupId: GroupId };
  readonly "not-waiting": { readonly caseCode: CaseCode };
  readonly "takes-nobody": { readonly groupId: GroupId };
  readonly "pinned-to-two-groups": { readonly caseCode: CaseCode; readonly groups: readonly [string, string] };
  readonly "pin-breaks-rule": {
    readonly caseCode: CaseCode;
    readonly group: string;
    readonly rule: RuleName;
    readonly why: RuleReason;
  };
  readonly "pinned-together": Pair & { readonly group: string };
  readonly "pinned-apart": Pair;
  readonly "pins-over-seats": { readonly group: string; readonly freeSeats: number; readonly pinned: number };
  readonly "seats-for-nobody": { readonly groupId: GroupId };
  readonly "seats-over-size": { readonly group: string; readonly seats: number; readonly maximum: number };
  /** `culprits`: case codes and labels that it is about, where the solver can tell. */
  readonly contradiction: { readonly contradiction: Contradiction; readonly culprits: readonly string[] };
};
