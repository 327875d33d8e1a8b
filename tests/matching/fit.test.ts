import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Candidate, MatchGroup } from "../../lib/domain/runs/match-input.ts";
import type { Weights } from "../../lib/domain/runs/match-settings.ts";
import { PLAIN_SHARES } from "../../lib/matching/check/plain-fit.ts";
import { contextOf } from "../../lib/matching/context.ts";
import { fitOf, PARTS, partsOf, pointsOf } from "../../lib/matching/fit/parts.ts";
import { candidateOf, daysBefore, inputOf, matchGroupOf } from "./samples.ts";

type Row = {
  readonly when: string;
  readonly candidate: Candidate;
  readonly group: MatchGroup;
  readonly share: number;
  readonly why: RegExp;
};

const anybody = candidateOf(1);
const anyGroup = matchGroupOf(1);
const tuesday = (from: string, to: string, level: "good" | "possible") => ({ day: "tue", from, to, level }) as const;
const inLondon = {
  modality: "in_person",
  place: { area: { latitude: 51.5, longitude: -0.1 }, address: "1 Sample Street" },
} as const;
const led = (level: "peer" | "trained" | "licensed") => ({
  facilitators: [{ name: "Ines Calder", email: "ines@example.org", level }],
});

const ROWS: Readonly<Record<keyof Weights, readonly Row[]>> = {
  theme: [
    { when: "the main theme", candidate: anybody, group: anyGroup, share: 1, why: /grief is their main theme/ },
    {
      when: "another theme of theirs",
      candidate: candidateOf(1, { themes: { primary: "ocd", secondary: ["grief"] } }),
      group: anyGroup,
      share: 0.6,
      why: /one of their other themes/,
    },
    {
      when: "a sibling of the main one",
      candidate: candidateOf(1, { themes: { primary: "suicide_loss" } }),
      group: anyGroup,
      share: 0.3,
      why: /grief is close to their main theme, suicide loss/,
    },
    {
      when: "a sibling of another one only",
      candidate: candidateOf(1, { themes: { primary: "ocd", secondary: ["suicide_loss"] } }),
      group: anyGroup,
      share: 0,
      why: /none of the themes/,
    },
    {
      when: "the best of several",
      candidate: anybody,
      group: matchGroupOf(1, { themes: ["suicide_loss", "grief"] }),
      share: 1,
      why: /main theme/,
    },
  ],
  slotComfort: [
    {
      when: "all in good hours",
      candidate: anybody,
      group: anyGroup,
      share: 1,
      why: /every meeting falls in their good hours/,
    },
    {
      when: "all in possible hours",
      candidate: candidateOf(1, { availability: [tuesday("18:00", "20:00", "possible")] }),
      group: anyGroup,
      share: 0,
      why: /called possible/,
    },
    {
      when: "a third of each meeting",
      candidate: candidateOf(1, {
        availability: [tuesday("18:00", "18:30", "good"), tuesday("18:30", "20:00", "possible")],
      }),
      group: anyGroup,
      share: 1 / 3,
      why: /33 %/,
    },
    {
      when: "six meetings of eight, for the clock change",
      candidate: candidateOf(1, {
        timeZone: "America/New_York",
        availability: [tuesday("13:00", "14:00", "good"), tuesday("13:00", "15:30", "possible")],
      }),
      group: matchGroupOf(1, {
        schedule: { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8, minutes: 60 },
      }),
      share: 7 / 8,
      why: /88 %/,
    },
  ],
  format: [
    { when: "no preference", candidate: anybody, group: anyGroup, share: 1, why: /no preference/ },
    {
      when: "the preferred one",
      candidate: candidateOf(1, { formatPreference: "support_skills" }),
      group: anyGroup,
      share: 1,
      why: /support skills is the format they prefer/,
    },
    {
      when: "another one",
      candidate: candidateOf(1, { formatPreference: "process" }),
      group: anyGroup,
      share: 0,
      why: /prefer process to support skills/,
    },
  ],
  facilitatorAndEntry: [
    { when: "no wishes", candidate: anybody, group: anyGroup, share: 1, why: /as they wish/ },
    {
      when: "both as wished",
      candidate: candidateOf(1, { facilitatorPreference: "peer", entryPreference: "closed" }),
      group: matchGroupOf(1, led("peer")),
      share: 1,
      why: /as they wish/,
    },
    {
      when: "one of two",
      candidate: candidateOf(1, { facilitatorPreference: "licensed", entryPreference: "closed" }),
      group: anyGroup,
      share: 0.5,
      why: /prefer a licensed facilitator/,
    },
    {
      when: "neither",
      candidate: candidateOf(1, { facilitatorPreference: "peer", entryPreference: "open" }),
      group: anyGroup,
      share: 0,
      why: /a peer facilitator and a group with open entry/,
    },
  ],
  modality: [
    { when: "online", candidate: anybody, group: anyGroup, share: 1, why: /online/ },
    {
      when: "round the corner",
      candidate: candidateOf(1, { area: inLondon.place.area, maxTravelKm: 10 }),
      group: matchGroupOf(1, inLondon),
      share: 1,
      why: /0 km away, of 10 km/,
    },
    {
      when: "at the end of their reach",
      candidate: candidateOf(1, { area: { latitude: 51.8, longitude: -1.3 }, maxTravelKm: 80 }),
      group: matchGroupOf(1, inLondon),
      share: 0,
      why: /89 km away/,
    },
  ],
  waiting: [
    {
      when: "today",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(0) }),
      group: anyGroup,
      share: 0,
      why: /waited 0 days/,
    },
    {
      when: "a fortnight",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(14) }),
      group: anyGroup,
      share: 0.5,
      why: /waited 14 days/,
    },
    {
      when: "longer than counts",
      candidate: candidateOf(1, {}, { submittedAt: daysBefore(90) }),
      group: anyGroup,
      share: 1,
      why: /waited 90 days/,
    },
  ],
};

describe.each(PARTS.map((part) => [part.name, part] as const))("part %s", (name, part) => {
  test("has cases for more than one share", () => {
    expect(new Set(ROWS[name].map(({ share }) => share)).size).toBeGreaterThan(1);
  });

  test.each(ROWS[name])("$when: earns $share, and the checker's own reading agrees", (row) => {
    const input = inputOf();
    expect(part.share(row.candidate, row.group, contextOf(input))).toBeCloseTo(row.share, 12);
    expect(PLAIN_SHARES[name](row.candidate, row.group, input)).toBeCloseTo(row.share, 12);
    expect(part.why(row.candidate, row.group, contextOf(input))).toMatch(row.why);
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
    expect(parts.map(({ part }) => part).sort()).toEqual(Object.keys(ROWS).sort());
  });
});
