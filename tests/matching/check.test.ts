import { describe, expect, test } from "vitest";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult, Placed } from "../../lib/domain/runs/match-result.ts";
import { checkResult } from "../../lib/matching/check/check-result.ts";
import { CHECKS } from "../../lib/matching/check/checks.ts";
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

type Plant = {
  readonly what: string;
  readonly result: MatchResult;
  readonly input?: MatchInput;
  readonly says: RegExp;
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

const PLANTS: Readonly<Record<string, readonly Plant[]>> = {
  "everybody-once": [
    { what: "somebody is left out of the result", result: without(1), says: /C-0000-0001 appears 0 times/ },
    {
      what: "somebody is in it twice",
      result: { ...sound, placed: [...sound.placed, ...sound.placed.slice(0, 1)] },
      says: /appears 2 times/,
    },
    {
      what: "a stranger is in it",
      result: sound,
      input: { ...input, candidates: input.candidates.slice(0, 6) },
      says: /C-0000-0007 is in the result and not in the pool/,
    },
  ],
  "hard-rules": [
    { what: "a rule is broken", result: moved(3, 1), says: /C-0000-0003 in Circle 1 breaks the rule declined/ },
    { what: "the group does not exist", result: moved(3, 9), says: /takes nobody in this run/ },
  ],
  capacity: [
    { what: "a seat too many is filled", result: moved(6, 1), says: /Circle 1 has 3 seats to fill, and 4 people/ },
  ],
  minimum: [
    {
      what: "a group starts below its minimum",
      result: without(1, 2),
      says: /Circle 1 would start with 1, below its minimum of 2/,
    },
  ],
  pairs: [
    { what: "a pair is split", result: moved(2, 2), says: /C-0000-0001 and C-0000-0002 are kept together/ },
    {
      what: "a pair is put together",
      result: sound,
      input: {
        ...input,
        candidates: input.candidates.map((one) => (one.caseCode === code(1) ? { ...one, keepApart: [code(2)] } : one)),
      },
      says: /C-0000-0001 and C-0000-0002 are kept apart/,
    },
  ],
  pins: [
    { what: "a pin is not carried out", result: moved(5, 2), says: /C-0000-0005 is pinned to/ },
    { what: "a pin is claimed", result: changed(1, { pinned: true }), says: /wrongly marked as pinned/ },
  ],
  isolates: [
    {
      what: "somebody stands alone",
      result: added(4, 1),
      says: /C-0000-0004 would be the only one in Circle 1 with their gender/,
    },
  ],
  fits: [
    {
      what: "a fit is not the sum of its parts",
      result: changed(1, { fit: 1 }),
      says: /the fit is 1, and its parts add up to/,
    },
    {
      what: "a part is given too many points",
      result: changed(1, { fit: 1000, parts: partsOf(1).map((part) => ({ ...part, points: part.of })) }),
      says: /waiting is given 150 points/,
    },
    {
      what: "a part is out of more than its weight",
      result: changed(1, {
        parts: partsOf(1).map((part, k) => ({ ...part, of: part.of + (k === 0 ? 10 : k === 1 ? -10 : 0) })),
      }),
      says: /theme is out of 410/,
    },
    {
      what: "a part is missing",
      result: changed(1, {
        parts: [
          ...partsOf(1).slice(1),
          { ...partsOf(1)[1], part: "slotComfort", points: 400, of: 400 } as Placed["parts"][number],
        ],
      }),
      says: /slotComfort is out of 400|is not among the parts/,
    },
  ],
  waits: [{ what: "a wait is wrong", result: changed(1, { waitedDays: 99 }), says: /has waited 9 days, not 99/ }],
  figures: [
    {
      what: "the number placed is wrong",
      result: { ...sound, chosen: { ...sound.chosen, placed: 9 } },
      says: /number placed is given as 9/,
    },
    {
      what: "the total fit is wrong",
      result: { ...sound, chosen: { ...sound.chosen, totalFit: 9 } },
      says: /total fit is given as 9/,
    },
    {
      what: "the waiting served is wrong",
      result: { ...sound, chosen: { ...sound.chosen, waitingServedDays: 9 } },
      says: /days of waiting served is given as 9/,
    },
    {
      what: "the objective is not the one asked for",
      result: { ...sound, chosen: { ...sound.chosen, objective: "best_fit" } },
      says: /objective is given as best_fit/,
    },
  ],
  certificate: [
    {
      what: "optimal with a gap",
      result: { ...sound, certificate: { status: "optimal", gap: 0.1, bound: 5 } },
      says: /optimal with a gap/,
    },
    {
      what: "a gap below zero",
      result: { ...sound, certificate: { status: "feasible", gap: -0.1, bound: 5 } },
      says: /negative/,
    },
    {
      what: "a bound that the answer passes",
      result: {
        ...sound,
        chosen: { ...sound.chosen, objective: "best_fit" },
        certificate: { status: "feasible", gap: 0, bound: 1 },
      },
      says: /passes the bound/,
    },
  ],
  "group-figures": [
    { what: "a group is missing", result: { ...sound, groups: sound.groups.slice(1) }, says: /Circle 1 is missing/ },
    { what: "its placements are miscounted", result: first({ placed: 0 }), says: /said to get 0 people/ },
    { what: "its seats are miscounted", result: first({ freeSeats: 9 }), says: /said to have 9 seats/ },
    { what: "its members are miscounted", result: first({ members: 4 }), says: /said to have 4 members/ },
  ],
  fairness: [
    {
      what: "somebody who waited longer is left out",
      ...swapped(),
      says: /C-0000-0001 has waited longer than C-0000-0002, fits Circle 1 at least as well, and was left out/,
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

describe.each(CHECKS.map((check) => [check.name, check] as const))("the check %s", (name, check) => {
  test.each(PLANTS[name] ?? [])("finds when $what", ({ what: _, result, says, input: other }) => {
    expect(
      checkResult(other ?? input, result)
        .filter((text) => text.startsWith(`${name}: `))
        .join("\n"),
    ).toMatch(says);
  });

  test("has errors planted for it, and finds none where there are none", () => {
    expect(PLANTS[name]?.length).toBeGreaterThan(0);
    expect(check).toBeDefined();
  });
});
