import { describe, expect, test } from "vitest";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult, Placed } from "../../lib/domain/runs/match-result.ts";
import type { Violation } from "../../lib/domain/runs/violation.ts";
import { checkResult } from "../../lib/matching/check/check-result.ts";
import { match } from "../../lib/matching/match.ts";
import { groupId } from "../support/records.ts";
import { candidateOf, daysBefore, inputOf, matchGroupOf } from "./samples.ts";

const code = (number: number) => candidateOf(number).caseCode;

/** Five people, two groups: one pair together, one apart, one pin, a declared attribute. */
const input: MatchInput = inputOf({
  groups: [
    matchGroupOf(1, { salientAttributes: ["gender"], size: { min: 2, ideal: 6, max: 8 } }, { freeSeats: 3 }),
    matchGroupOf(2, { themes: ["ocd"], entry: "open" }, { freeSeats: 2 }),
  ],
  candidates: [
    candidateOf(1, {}, { keepTogether: [code(2)] }),
    candidateOf(2),
    candidateOf(3, { themes: { primary: "ocd" } }, { keepApart: [code(4)], declinedGroups: [groupId(1)] }),
    candidateOf(4, { affinity: { gender: "woman" } }),
    candidateOf(5),
    candidateOf(6, {}, { submittedAt: daysBefore(1) }),
    candidateOf(7, { languages: ["fr"] }),
  ],
  adjustments: { ...inputOf().adjustments, pins: [{ caseCode: code(5), groupId: groupId(1) }] },
});
const sound = match(input);

const weightless = { theme: 0, slotComfort: 0, format: 0, facilitatorAndEntry: 0, modality: 0, waiting: 0 };

type Plant = {
  readonly what: string;
  readonly result: MatchResult;
  readonly input?: MatchInput;
  readonly facts?: object;
};

const moved = (number: number, group: number): MatchResult => ({
  ...sound,
  placed: sound.placed.map((one) => (one.caseCode === code(number) ? { ...one, groupId: groupId(group) } : one)),
});
const changed = (number: number, change: Partial<Placed>): MatchResult => ({
  ...sound,
  placed: sound.placed.map((one) => (one.caseCode === code(number) ? { ...one, ...change } : one)),
});
const added = (number: number, group: number): MatchResult => {
  const { applicationId, personId, caseCode } = candidateOf(number);
  const like = sound.placed.slice(0, 1);
  const more = like.map((one) => ({ ...one, applicationId, personId, caseCode, groupId: groupId(group) }));
  return { ...sound, placed: [...sound.placed, ...more] };
};
const partsOf = (number: number) => sound.placed.find(({ caseCode }) => caseCode === code(number))?.parts ?? [];
const without = (...numbers: number[]): MatchResult => ({
  ...sound,
  placed: sound.placed.filter(({ caseCode }) => !numbers.map(code).includes(caseCode)),
});
const first = (change: Partial<MatchResult["groups"][number]>): MatchResult => ({
  ...sound,
  groups: sound.groups.map((group, index) => (index === 0 ? { ...group, ...change } : group)),
});

/** Errors planted into a sound result, by what is found; the solver's own check is tested with the solver. */
const PLANTS: Readonly<Record<Exclude<Violation["code"], "assignment">, readonly Plant[]>> = {
  "not-once": [
    { what: "somebody is left out of the result", result: without(1), facts: { caseCode: code(1), times: 0 } },
    {
      what: "somebody is in it twice",
      result: { ...sound, placed: [...sound.placed, ...sound.placed.slice(0, 1)] },
      facts: { times: 2 },
    },
  ],
  "not-in-pool": [
    {
      what: "a stranger is in it",
      result: sound,
      input: { ...input, candidates: input.candidates.slice(0, 6) },
      facts: { caseCode: code(7) },
    },
  ],
  "placed-twice": [
    {
      what: "one person has two seats",
      result: changed(2, { personId: candidateOf(1).personId }),
      facts: { caseCodes: [code(1), code(2)] },
    },
  ],
  "rule-broken": [
    {
      what: "a rule is broken",
      result: moved(3, 1),
      facts: { caseCode: code(3), group: "Circle 1", rule: "declined" },
    },
  ],
  "unknown-group": [{ what: "the group does not exist", result: moved(3, 9), facts: { groupId: groupId(9) } }],
  "over-capacity": [
    { what: "a seat too many is filled", result: moved(6, 1), facts: { group: "Circle 1", seats: 3, placed: 4 } },
  ],
  "below-minimum": [
    {
      what: "a group starts below its minimum",
      result: without(1, 2),
      facts: { group: "Circle 1", people: 1, minimum: 2 },
    },
  ],
  "pair-parted": [{ what: "a pair is split", result: moved(2, 2), facts: { caseCode: code(1), other: code(2) } }],
  "pair-joined": [
    {
      what: "a pair is put together",
      result: sound,
      input: {
        ...input,
        candidates: input.candidates.map((one) => (one.caseCode === code(1) ? { ...one, keepApart: [code(2)] } : one)),
      },
      facts: { caseCode: code(1), other: code(2) },
    },
  ],
  "pin-ignored": [{ what: "a pin is not carried out", result: moved(5, 2), facts: { caseCode: code(5) } }],
  "pin-mismarked": [{ what: "a pin is claimed", result: changed(1, { pinned: true }), facts: { caseCode: code(1) } }],
  "only-one": [
    {
      what: "somebody stands alone",
      result: added(4, 1),
      facts: { caseCode: code(4), group: "Circle 1", attribute: "gender" },
    },
  ],
  "fit-not-sum": [{ what: "a fit is not the sum of its parts", result: changed(1, { fit: 1 }), facts: { said: 1 } }],
  "parts-not-whole": [
    {
      what: "the parts are out of more than all",
      result: changed(1, { parts: partsOf(1).map((part, k) => ({ ...part, of: part.of + (k === 0 ? 10 : 0) })) }),
      facts: { of: 1010 },
    },
  ],
  "part-of-wrong-points": [
    {
      what: "a part is given too many points",
      result: changed(1, { fit: 1000, parts: partsOf(1).map((part) => ({ ...part, points: part.of })) }),
      facts: { part: "waiting", said: 150 },
    },
  ],
  "part-of-wrong-weight": [
    {
      what: "a part is out of more than its weight",
      result: changed(1, {
        parts: partsOf(1).map((part, k) => ({ ...part, of: part.of + (k === 0 ? 10 : k === 1 ? -10 : 0) })),
      }),
      facts: { part: "theme", said: 410, counted: 400 },
    },
  ],
  "part-missing": [
    {
      what: "a part is missing",
      result: changed(1, { fit: 0, parts: [] }),
      input: { ...input, settings: { ...input.settings, weights: weightless } },
      facts: { part: "theme" },
    },
  ],
  "wrong-wait": [{ what: "a wait is wrong", result: changed(1, { waitedDays: 99 }), facts: { said: 99, counted: 9 } }],
  "wrong-number-placed": [
    {
      what: "the number placed is wrong",
      result: { ...sound, chosen: { ...sound.chosen, placed: 9 } },
      facts: { said: 9, counted: 5 },
    },
  ],
  "wrong-total-fit": [
    {
      what: "the total fit is wrong",
      result: { ...sound, chosen: { ...sound.chosen, totalFit: 9 } },
      facts: { said: 9 },
    },
  ],
  "wrong-waiting-served": [
    {
      what: "the waiting served is wrong",
      result: { ...sound, chosen: { ...sound.chosen, waitingServedDays: 9 } },
      facts: { said: 9 },
    },
  ],
  "wrong-objective": [
    {
      what: "the objective is not the one asked for",
      result: { ...sound, chosen: { ...sound.chosen, objective: "best_fit" } },
    },
  ],
  "same-other-objective": [
    { what: "the comparison is of the same objective", result: { ...sound, other: sound.chosen } },
  ],
  "optimal-with-gap": [
    {
      what: "optimal with a gap",
      result: { ...sound, certificate: { status: "optimal", gap: 0.1, bound: 5 } },
      facts: { gap: 0.1 },
    },
  ],
  "negative-gap": [
    {
      what: "a gap below zero",
      result: { ...sound, certificate: { status: "feasible", gap: -0.1, bound: 5 } },
      facts: { gap: -0.1 },
    },
  ],
  "past-bound": [
    {
      what: "a bound that the answer passes",
      result: {
        ...sound,
        chosen: { ...sound.chosen, objective: "best_fit" },
        certificate: { status: "feasible", gap: 0, bound: 1 },
      },
      facts: { bound: 1 },
    },
  ],
  "group-missing": [
    { what: "a group is missing", result: { ...sound, groups: sound.groups.slice(1) }, facts: { group: "Circle 1" } },
  ],
  "wrong-group-placed": [{ what: "its placements are miscounted", result: first({ placed: 0 }), facts: { said: 0 } }],
  "wrong-group-seats": [{ what: "its seats are miscounted", result: first({ freeSeats: 9 }), facts: { said: 9 } }],
  "wrong-group-members": [{ what: "its members are miscounted", result: first({ members: 4 }), facts: { said: 4 } }],
  unfair: [
    {
      what: "somebody who waited longer is left out",
      ...swapped(),
      facts: { caseCode: code(1), other: code(2), group: "Circle 1" },
    },
  ],
};

/** Two people and one seat, given to the one who came later. */
function swapped(): { readonly input: MatchInput; readonly result: MatchResult } {
  const one = inputOf({
    groups: [matchGroupOf(1, {}, { freeSeats: 1 })],
    candidates: [
      candidateOf(1, {}, { submittedAt: daysBefore(9) }),
      candidateOf(2, {}, { submittedAt: daysBefore(3) }),
    ],
  });
  const later = match({ ...one, candidates: one.candidates.slice(1) });
  const earlier = match({ ...one, groups: [] }).unplaced.filter(({ caseCode }) => caseCode === code(1));
  return { input: one, result: { ...later, unplaced: earlier } };
}

test("a sound result has no violations", () => {
  expect(checkResult(input, sound)).toEqual([]);
  expect(sound.placed).toHaveLength(5);
});

describe.each(Object.entries<readonly Plant[]>(PLANTS))("the check finds %s", (name, plants) => {
  test.each(plants)("when $what", ({ what: _, result, facts, input: other }) => {
    const found = checkResult(other ?? input, result).filter(({ code: each }) => each === name);
    expect(found).toContainEqual(
      expect.objectContaining(facts === undefined ? {} : { facts: expect.objectContaining(facts) }),
    );
  });
});
