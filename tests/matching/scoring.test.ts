import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import { plainFit } from "../../lib/matching/check/plain-fit.ts";
import { isEligible } from "../../lib/matching/check/plain-rules.ts";
import { contextOf } from "../../lib/matching/context.ts";
import { RULES } from "../../lib/matching/eligibility/rules.ts";
import { fitOf, pointsOf } from "../../lib/matching/fit/parts.ts";
import { poolOf } from "../../lib/matching/pool.ts";
import { scoreAll } from "../../lib/matching/scoring/score.ts";
import { choicesOf } from "../../lib/matching/seating.ts";
import { trials } from "../support/trials.ts";
import { worldOf } from "./random-world.ts";

type Score = readonly [person: number, group: number, fit: number];

function fast(input: MatchInput): readonly Score[] {
  const { edges } = scoreAll(poolOf(input));
  return [...input.candidates.keys()].flatMap((person) =>
    choicesOf(edges, person).map(({ group, fit }) => [person, group, fit] as const),
  );
}

/** Pair by pair, as `score` gives it; -1 for a pair that is not eligible. */
function pairwise(input: MatchInput, score: (person: number, group: number) => number): readonly Score[] {
  const { people, groups } = poolOf(input);
  return [...people.keys()].flatMap((person) =>
    [...groups.keys()].flatMap((group) => {
      const fit = score(person, group);
      return fit < 0 ? [] : [[person, group, fit] as const];
    }),
  );
}

const worlds = fc.record({
  seed: fc.integer(),
  people: fc.integer({ min: 0, max: 25 }),
  groups: fc.integer({ min: 0, max: 40 }),
  sideRules: fc.boolean(),
  easy: fc.boolean(),
});

describe("the fast scorer", () => {
  test("agrees with the plain reference on every pair of random inputs", () => {
    fc.assert(
      fc.property(worlds, (options) => {
        const input = worldOf(options);
        const { people, groups } = poolOf(input);
        const points = pointsOf(input.settings.weights);
        const plain = pairwise(input, (p, g) => {
          const [candidate, group] = [people[p], groups[g]];
          if (candidate === undefined || group === undefined || !isEligible(candidate, group, input)) return -1;
          return plainFit(candidate, group, input, points);
        });
        expect(fast(input)).toEqual(plain);
      }),
      { numRuns: trials(40), seed: 2026 },
    );
  });

  test("agrees with the rules and parts asked one by one", () => {
    fc.assert(
      fc.property(worlds, (options) => {
        const input = worldOf(options);
        const { people, groups } = poolOf(input);
        const context = contextOf(input);
        const oneByOne = pairwise(input, (p, g) => {
          const [candidate, group] = [people[p], groups[g]];
          if (candidate === undefined || group === undefined) return -1;
          return RULES.every(({ holds }) => holds(candidate, group, context)) ? fitOf(candidate, group, context) : -1;
        });
        expect(fast(input)).toEqual(oneByOne);
      }),
      { numRuns: trials(40), seed: 2026 },
    );
  });

  test("leaves something to score in the worlds above", () => {
    expect(fast(worldOf({ seed: 1, people: 25, groups: 40, easy: true })).length).toBeGreaterThan(20);
  });
});
