import type { Contradiction, RunDetails, RunFaults } from "../../../domain/problems/runs.ts";
import { type FaultText, type Wording, worded } from "../../problem.ts";
import { broken } from "../report/rules.ts";

export const runDetails: Wording<RunDetails> = {
  "no-run": "There is no match run with this id.",
  "stale-run": "The run has changed since you read it: read it again, then decide.",
  "run-not-replayable": ({ status }) => `This run is ${status}: it has no result that a replay could be compared with.`,
  "run-not-adjustable": ({ status }) => `Only a preview can be adjusted; this run is ${status}.`,
  "run-not-approvable": ({ status }) => `Only a preview can be approved; this run is ${status}.`,
  "run-without-proposals": ({ status }) => `This run is ${status}: it proposes no groups yet.`,
  "run-without-result": ({ runId, status }) => `Run ${runId} is ${status}: it has no result to compare.`,
  "run-without-report": ({ status }) => `This run is ${status}: there is no report to read yet.`,
  "run-overtaken": "Another run has been approved since this one was asked for: ask for a new one.",
  "run-breaks-rules": ({ violations }) =>
    violations === 1
      ? "The independent check found 1 violation in this run."
      : `The independent check found ${violations} violations in this run.`,
  "no-proposal": ({ index, proposals }) =>
    proposals === 1
      ? `This run makes 1 proposal, number 0; there is no number ${index}.`
      : `This run makes ${proposals} proposals; there is no number ${index}.`,
  "adjustments-too-many": "This run has more adjustments than one run can hold.",
  "adjustments-contradict": "These adjustments contradict each other.",
  "adjustments-conflict": ({ first, count }) => {
    if (first === undefined) return "The adjustments contradict each other.";
    const { problem } = worded(runFaults, first);
    return count === 1 ? problem : `${problem} (${count} conflicts in all)`;
  },
  "adjustments-unknown": ({ names }) =>
    `These adjustments name what is not in this run: ${names.map((name) => `${name} is not in this run`).join("; ")}.`,
};

const TAKE_BACK = "take the pin back, or change what stands against it";

export const runFaults: Wording<RunFaults, FaultText> = {
  "adjustments-too-many-in-all": {
    problem: "too many pins, exclusions or extra seats in all",
    fix: "ask for a new run",
  },
  "pinned-twice": ({ caseCode }) => ({ problem: `${caseCode} is pinned to two groups`, fix: "keep one of the two" }),
  "pinned-and-excluded": ({ caseCode }) => ({
    problem: `${caseCode} is pinned to a group and excluded from it`,
    fix: "keep one of the two",
  }),
  "case-not-in-run": ({ caseCode }) => ({
    problem: `${caseCode} is not in this run`,
    fix: "take a case code from this run's report",
  }),
  "group-not-in-run": ({ groupId }) => ({
    problem: `${groupId} is not in this run`,
    fix: "take a group from this run's report",
  }),
  "not-waiting": ({ caseCode }) => ({ problem: `${caseCode} is not waiting in this run.`, fix: TAKE_BACK }),
  "takes-nobody": ({ groupId }) => ({ problem: `${groupId} takes nobody in this run.`, fix: TAKE_BACK }),
  "pinned-to-two-groups": ({ caseCode, groups: [one, other] }) => ({
    problem: `${caseCode} is pinned to two groups, ${one} and ${other}.`,
    fix: TAKE_BACK,
  }),
  "pin-breaks-rule": ({ caseCode, group, rule, why }) => ({
    problem: `${caseCode} cannot be pinned to ${group} (rule ${rule}): it ${broken(why)}.`,
    fix: TAKE_BACK,
  }),
  "pinned-together": ({ caseCode, other, group }) => ({
    problem: `${caseCode} and ${other} are kept apart, and both are pinned to ${group} (rule keep-apart).`,
    fix: TAKE_BACK,
  }),
  "pinned-apart": ({ caseCode, other }) => ({
    problem: `${caseCode} and ${other} are kept together, and are pinned to different groups (rule keep-together).`,
    fix: TAKE_BACK,
  }),
  "pins-over-seats": ({ group, freeSeats, pinned }) => ({
    problem: `${group} has ${freeSeats} free seats, and ${pinned} people are pinned to it.`,
    fix: TAKE_BACK,
  }),
  "seats-for-nobody": ({ groupId }) => ({
    problem: `${groupId} takes nobody in this run.`,
    fix: "leave the extra seats out",
  }),
  "seats-over-size": ({ group, seats, maximum }) => ({
    problem: `${group} would have ${seats} seats, and its size allows ${maximum}.`,
    fix: "raise the group's size first, or add fewer seats",
  }),
  contradiction: ({ contradiction, culprits }) =>
    culprits.length === 0
      ? { problem: `${CONTRADICTIONS[contradiction]}.`, fix: "look at pins and pairs together, and take one back" }
      : { problem: `${CONTRADICTIONS[contradiction]}: ${culprits.join(", ")}.`, fix: "take one of the two back" },
};

const CONTRADICTIONS: Readonly<Record<Contradiction, string>> = {
  bad_shape: "The problem is not well formed",
  out_of_range: "A number is out of range",
  duplicate_edge: "A pair is scored twice",
  duplicate_value: "An attribute has two values",
  pin_without_edge: "A pin goes against a hard rule",
  pinned_twice: "Somebody is pinned to two groups",
  pinned_over_capacity: "More people are pinned than the group has seats",
  pinned_below_minimum: "Somebody is pinned to a group that cannot reach its minimum",
  pinned_apart_yet_together: "People who are kept together cannot be together, because of a pin",
  pinned_together_yet_apart: "People who are kept apart are pinned to one group",
  together_yet_apart: "Two people are to be kept both together and apart",
  pins_break_rules: "The pins leave no seating that keeps every rule",
};
