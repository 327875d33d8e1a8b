import { describe, expect, test } from "vitest";
import { DomainError } from "../../lib/domain/errors.ts";
import type { Candidate, MatchGroup } from "../../lib/domain/runs/match-input.ts";
import type { Adjustments } from "../../lib/domain/runs/match-run.ts";
import { match } from "../../lib/matching/match.ts";
import { groupId } from "../support/records.ts";
import { sentenceOf } from "../support/said.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

const code = (number: number) => candidateOf(number).caseCode;
const pin = (person: number, group: number) => ({ caseCode: code(person), groupId: groupId(group) });

function run(
  adjustments: Partial<Adjustments>,
  candidates: readonly Candidate[] = [1, 2, 3].map((number) => candidateOf(number)),
  groups: readonly MatchGroup[] = [matchGroupOf(1), matchGroupOf(2, { themes: ["ocd"] })],
) {
  return match(inputOf({ groups, candidates, adjustments: { ...inputOf().adjustments, ...adjustments } }));
}

function refusal(...args: Parameters<typeof run>): DomainError {
  try {
    run(...args);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

type Refused = readonly [
  what: string,
  adjustments: Partial<Adjustments>,
  says: RegExp,
  candidates?: readonly Candidate[] | undefined,
  groups?: readonly MatchGroup[],
];

describe("adjustments", () => {
  test("a pin overrides preferences, and is marked", () => {
    const result = run({ pins: [pin(1, 2)] });
    expect(result.placed.find(({ caseCode }) => caseCode === code(1))).toMatchObject({
      groupId: groupId(2),
      pinned: true,
      reason: { code: "pinned", facts: { group: "Circle 2" } },
    });
    expect(result.placed.filter(({ pinned }) => pinned)).toHaveLength(1);
    expect(result.violations).toEqual([]);
  });

  test("an exclusion keeps a person from a group, or from the run", () => {
    const result = run({ exclusions: [{ caseCode: code(1), groupId: groupId(1) }, { caseCode: code(2) }] });
    expect(result.placed.map(({ caseCode, groupId: id }) => [caseCode, id])).toEqual([
      [code(1), groupId(2)],
      [code(3), groupId(1)],
    ]);
    expect(result.unplaced[0]).toMatchObject({ because: "excluded", smallestChange: undefined });
  });

  test("extra seats are filled", () => {
    const groups = [matchGroupOf(1, {}, { freeSeats: 1 })];
    expect(run({}, undefined, groups).placed).toHaveLength(1);
    const more = run({ extraSeats: [{ groupId: groupId(1), seats: 1 }] }, undefined, groups);
    expect(more.placed).toHaveLength(2);
    expect(more.groups[0]?.freeSeats).toBe(2);
    expect(more.violations).toEqual([]);
  });

  test.each([
    [
      "a pin against a hard rule",
      { pins: [pin(1, 1)] },
      /C-0000-0001 cannot be pinned to Circle 1 \(rule language\)/,
      [candidateOf(1, { languages: ["fr"] })],
    ],
    [
      "a pin against the person's own no",
      { pins: [pin(1, 1)] },
      /rule declined/,
      [candidateOf(1, {}, { declinedGroups: [groupId(1)] })],
    ],
    ["a pin of somebody who is excluded", { pins: [pin(1, 1)], exclusions: [{ caseCode: code(1) }] }, /rule excluded/],
    ["pins to two groups", { pins: [pin(1, 1), pin(1, 2)] }, /pinned to two groups, Circle 1 and Circle 2/],
    ["a pin of somebody who is not waiting", { pins: [pin(77, 1)] }, /C-0000-0077 is not waiting/],
    ["a pin to a group that takes nobody", { pins: [pin(1, 77)] }, /takes nobody in this run/],
    [
      "pins of two who are kept apart",
      { pins: [pin(1, 1), pin(2, 1)] },
      /C-0000-0001 and C-0000-0002 are kept apart.*rule keep-apart/,
      [candidateOf(1, {}, { keepApart: [code(2)] }), candidateOf(2)],
    ],
    [
      "pins of two who are kept together",
      { pins: [pin(1, 1), pin(2, 2)] },
      /kept together.*rule keep-together/,
      [candidateOf(1), candidateOf(2, {}, { keepTogether: [code(1)] })],
    ],
    [
      "more pins than seats",
      { pins: [pin(1, 1), pin(2, 1)] },
      /Circle 1 has 1 free seats, and 2 people are pinned/,
      undefined,
      [matchGroupOf(1, {}, { freeSeats: 1 })],
    ],
    [
      "a pin to a group that cannot start",
      { pins: [pin(1, 1)] },
      /cannot reach its minimum: .*Circle 1/,
      undefined,
      [matchGroupOf(1, { size: { min: 5, ideal: 6, max: 8 } })],
    ],
    [
      "a pair that is kept both together and apart",
      {},
      /together and apart: C-0000-0001, C-0000-0002/,
      [candidateOf(1, {}, { keepApart: [code(2)], keepTogether: [code(2)] }), candidateOf(2)],
    ],
    [
      "seats beyond the group's size",
      { extraSeats: [{ groupId: groupId(1), seats: 3 }] },
      /Circle 1 would have 9 seats, and its size allows 8/,
    ],
    [
      "seats in a group that takes nobody",
      { extraSeats: [{ groupId: groupId(77), seats: 1 }] },
      /takes nobody in this run/,
    ],
  ] satisfies readonly Refused[])(
    "%s is refused, naming the culprits",
    (...[, adjustments, says, candidates, groups]: Refused) => {
      const error = refusal(adjustments, candidates, groups);
      expect(error.code).toBe("pins-conflict");
      expect(sentenceOf(error)).toMatch(says);
      expect(error.fields.length).toBeGreaterThan(0);
    },
  );

  test("all conflicts are named at once", () => {
    const error = refusal({ pins: [pin(77, 1), pin(1, 77)] });
    expect(error.fields.map(({ field }) => field)).toEqual(["/pins/0", "/pins/1"]);
    expect(sentenceOf(error)).toMatch(/2 conflicts in all/);
  });
});
