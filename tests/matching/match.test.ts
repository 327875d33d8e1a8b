import { describe, expect, test } from "vitest";
import { match } from "../../lib/matching/match.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

describe("match", () => {
  test("places everybody who fits while seats last, the longest waits first", () => {
    const groups = [matchGroupOf(1, {}, { freeSeats: 2 })];
    const candidates = [3, 1, 2].map((number) =>
      candidateOf(number, {}, { submittedAt: `2026-08-0${number}T09:00:00.000Z` }),
    );
    const result = match(inputOf({ groups, candidates }));
    expect(result.placed.map(({ caseCode }) => caseCode)).toEqual(["C-0000-0001", "C-0000-0002"]);
    expect(result.unplaced.map(({ caseCode, because }) => [caseCode, because])).toEqual([["C-0000-0003", "outbid"]]);
    expect(result.chosen).toMatchObject({ objective: "most_placed", placed: 2 });
    expect(result.certificate).toEqual({ status: "optimal", gap: 0, bound: 2 });
    expect(result.violations).toEqual([]);
  });

  test.each([
    ["no groups", inputOf({ candidates: [candidateOf(1)] }), 1],
    ["no people", inputOf({ groups: [matchGroupOf(1)] }), 0],
    ["neither", inputOf(), 0],
  ])("answers sensibly with %s", (_, input, unplaced) => {
    const result = match(input);
    expect(result.placed).toEqual([]);
    expect(result.unplaced).toHaveLength(unplaced);
    expect(result.violations).toEqual([]);
  });
});
