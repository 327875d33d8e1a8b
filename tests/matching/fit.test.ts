import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAIN_SHARES } from "../../lib/matching/check/plain-fit.ts";
import { contextOf } from "../../lib/matching/context.ts";
import { fitOf, PARTS, partsOf, pointsOf } from "../../lib/matching/fit/parts.ts";
import { anybody, anyGroup, PART_CASES } from "./part-cases.ts";
import { inputOf } from "./samples.ts";

describe.each(PARTS.map((part) => [part.name, part] as const))("part %s", (name, part) => {
  test("has cases for more than one share", () => {
    expect(new Set(PART_CASES[name].map(({ share }) => share)).size).toBeGreaterThan(1);
  });

  test.each(PART_CASES[name])("$when: earns $share, and the checker's own reading agrees", (row) => {
    const input = inputOf();
    expect(part.share(row.candidate, row.group, contextOf(input))).toBeCloseTo(row.share, 12);
    expect(PLAIN_SHARES[name](row.candidate, row.group, input)).toBeCloseTo(row.share, 12);
    expect(part.why(row.candidate, row.group, contextOf(input))).toEqual(row.why);
  });
});

const weights = fc.record({
  theme: fc.double({ min: 0, max: 100, noNaN: true }),
  slotComfort: fc.double({ min: 0, max: 100, noNaN: true }),
  format: fc.integer({ min: 0, max: 50 }),
  facilitatorAndEntry: fc.integer({ min: 0, max: 50 }),
  modality: fc.integer({ min: 0, max: 50 }),
  waiting: fc.integer({ min: 1, max: 50 }),
});

describe("the weights", () => {
  test("give the documented points by default", () => {
    expect(pointsOf(inputOf().settings.weights)).toEqual({
      theme: 400,
      slotComfort: 150,
      format: 150,
      waiting: 150,
      facilitatorAndEntry: 100,
      modality: 50,
    });
  });

  test("always make 1000 points in whole numbers, each within one of its exact share", () => {
    fc.assert(
      fc.property(weights, (given) => {
        const total = Object.values(given).reduce((sum, weight) => sum + weight, 0);
        const points = pointsOf(given);
        expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBe(1000);
        for (const { name } of PARTS) {
          expect(Number.isInteger(points[name])).toBe(true);
          expect(Math.abs(points[name] - (1000 * given[name]) / total)).toBeLessThan(1);
        }
      }),
      { seed: 2026 },
    );
  });

  test("may all be zero: every fit is then zero", () => {
    const none = { theme: 0, slotComfort: 0, format: 0, facilitatorAndEntry: 0, modality: 0, waiting: 0 };
    const context = contextOf(inputOf({ settings: { ...inputOf().settings, weights: none } }));
    expect(fitOf(anybody, anyGroup, context)).toBe(0);
  });

  test("a fit is the sum of its parts, and nothing about access, safety or commitment is among them", () => {
    const parts = partsOf(anybody, anyGroup, contextOf(inputOf()));
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(fitOf(anybody, anyGroup, contextOf(inputOf())));
    expect(parts.map(({ part }) => part).sort()).toEqual(Object.keys(PART_CASES).sort());
  });
});
