import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../lib/domain/hash.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import { match } from "../../lib/matching/match.ts";
import { trials } from "../support/trials.ts";
import { seeded, worldOf } from "./random-world.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

const worlds = fc.record({
  seed: fc.integer(),
  people: fc.integer({ min: 0, max: 30 }),
  groups: fc.integer({ min: 0, max: 8 }),
  sideRules: fc.boolean(),
  easy: fc.constant(true),
  objective: fc.constantFrom("most_placed" as const, "best_fit" as const),
});

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const next = seeded(seed);
  return items
    .map((item) => [next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

function permuted(input: MatchInput, seed: number): MatchInput {
  return {
    ...input,
    groups: shuffled(input.groups, seed).map((group) => ({
      ...group,
      members: shuffled(group.members, seed),
      occurrences: shuffled(group.occurrences, seed),
    })),
    candidates: shuffled(input.candidates, seed),
    adjustments: { ...input.adjustments, pins: [...input.adjustments.pins].reverse() },
  };
}

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

  test("breaks no rule in any world, under either objective", () => {
    fc.assert(
      fc.property(worlds, (options) => {
        expect(match(worldOf(options)).violations).toEqual([]);
      }),
      { numRuns: trials(60), seed: 2026 },
    );
  });

  test("gives the same result, byte for byte, whatever the order of the input, and changes nothing in it", () => {
    fc.assert(
      fc.property(worlds, fc.integer(), (options, seed) => {
        const input = worldOf(options);
        const before = canonicalJson(input);
        const result = match(input);
        expect(JSON.stringify(match(permuted(input, seed)))).toBe(JSON.stringify(result));
        expect(canonicalJson(input)).toBe(before);
      }),
      { numRuns: trials(30), seed: 2026 },
    );
  });

  test("reports what the other objective would do, which never places more nor fits less", () => {
    fc.assert(
      fc.property(worlds, (options) => {
        const input = worldOf({ ...options, sideRules: false });
        const most = match({ ...input, settings: { ...input.settings, objective: "most_placed" } });
        const best = match({ ...input, settings: { ...input.settings, objective: "best_fit" } });
        expect(most.other).toEqual(best.chosen);
        expect(best.other).toEqual(most.chosen);
        if (most.certificate.status === "optimal") expect(best.chosen.placed).toBeLessThanOrEqual(most.chosen.placed);
        if (best.certificate.status === "optimal") {
          expect(most.chosen.totalFit).toBeLessThanOrEqual(best.chosen.totalFit);
        }
      }),
      { numRuns: trials(30), seed: 2026 },
    );
  });

  test("tells how far it is, from the first step to the last", () => {
    const steps: (readonly [string, number, number])[] = [];
    match(worldOf({ seed: 1, people: 5, groups: 2 }), { onProgress: (...step) => steps.push(step) });
    expect(steps.map(([name]) => name).at(0)).toBe("score");
    expect(steps.at(-1)).toEqual(["done", 7, 7]);
    expect(steps.map(([, done]) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("minimums", () => {
  test("a forming group starts with its minimum or takes nobody", () => {
    const groups = [matchGroupOf(1, { size: { min: 3, ideal: 6, max: 8 } })];
    const two = match(inputOf({ groups, candidates: [candidateOf(1), candidateOf(2)] }));
    expect(two.placed).toEqual([]);
    expect(two.unplaced.map(({ because }) => because)).toEqual(["below-minimum", "below-minimum"]);
    const three = match(inputOf({ groups, candidates: [1, 2, 3].map((number) => candidateOf(number)) }));
    expect(three.placed).toHaveLength(3);
  });

  test("people who hold a seat already count towards it", () => {
    const member = { caseCode: candidateOf(9).caseCode, affinity: {}, participationStyle: undefined };
    const groups = [matchGroupOf(1, { size: { min: 3, ideal: 6, max: 8 } }, { members: [member] })];
    expect(match(inputOf({ groups, candidates: [candidateOf(1), candidateOf(2)] })).placed).toHaveLength(2);
    expect(match(inputOf({ groups, candidates: [candidateOf(1)] })).placed).toHaveLength(0);
  });

  test("an open group takes one", () => {
    const groups = [matchGroupOf(1, { entry: "open", size: { min: 3, ideal: 6, max: 8 } })];
    expect(match(inputOf({ groups, candidates: [candidateOf(1)] })).placed).toHaveLength(1);
  });
});

describe("pairs and composition", () => {
  const two = [matchGroupOf(1, {}, { freeSeats: 1 }), matchGroupOf(2, { themes: ["ocd"] }, { freeSeats: 1 })];
  const code = (number: number) => candidateOf(number).caseCode;

  test("people kept together share a group or both wait, whichever side named the other", () => {
    const candidates = [candidateOf(1, {}, { keepTogether: [code(2)] }), candidateOf(2)];
    const result = match(inputOf({ groups: two, candidates }));
    expect(result.placed).toEqual([]);
    expect(result.unplaced.map(({ because }) => because)).toEqual(["keep-together", "keep-together"]);
    const roomy = match(inputOf({ groups: [matchGroupOf(1)], candidates }));
    expect(roomy.placed).toHaveLength(2);
  });

  test("people kept apart never share a group, whichever side named the other", () => {
    const candidates = [candidateOf(1), candidateOf(2, {}, { keepApart: [code(1)] })];
    const result = match(inputOf({ groups: [matchGroupOf(1)], candidates }));
    expect(result.placed.map(({ caseCode }) => caseCode)).toEqual([code(1)]);
    expect(result.unplaced[0]).toMatchObject({ because: "keep-apart", caseCode: code(2) });
    expect(result.unplaced[0]?.reason).toMatchObject({ facts: { other: code(1) } });
  });

  test("nobody is the only holder of a declared value, unless a member shares it or a coordinator pins them", () => {
    const woman = candidateOf(1, { affinity: { gender: "woman" } });
    const silent = candidateOf(2);
    const declared = { salientAttributes: ["gender"] };
    const alone = match(inputOf({ groups: [matchGroupOf(1, declared)], candidates: [woman, silent] }));
    expect(alone.placed.map(({ caseCode }) => caseCode)).toEqual([silent.caseCode]);
    expect(alone.unplaced[0]).toMatchObject({ because: "lone-holder", smallestChange: { change: "lift-rule" } });
    expect(JSON.stringify(alone.unplaced)).not.toContain("woman");

    const member = { caseCode: code(9), affinity: { gender: "Woman " }, participationStyle: undefined };
    const joined = matchGroupOf(1, declared, { members: [member] });
    expect(match(inputOf({ groups: [joined], candidates: [woman, silent] })).placed).toHaveLength(2);

    const pins = [{ caseCode: woman.caseCode, groupId: matchGroupOf(1).groupId }];
    const signedOff = match(
      inputOf({
        groups: [matchGroupOf(1, declared)],
        candidates: [woman, silent],
        adjustments: { ...inputOf().adjustments, pins },
      }),
    );
    expect(signedOff.placed).toHaveLength(2);
    expect(signedOff.violations).toEqual([]);
    expect(signedOff.groups[0]?.warnings).toContainEqual({
      code: "lone-holders",
      facts: { people: 1, attribute: "gender" },
    });
  });

  test("warns of many quiet members and of few who speak early", () => {
    const style = (participationStyle: "mostly_listen" | "speak_early", number: number) =>
      candidateOf(number, { participationStyle });
    const candidates = [style("mostly_listen", 1), style("mostly_listen", 2), style("speak_early", 3)];
    const [group] = match(inputOf({ groups: [matchGroupOf(1)], candidates })).groups;
    expect(group?.warnings).toEqual([{ code: "many-quiet", facts: { quiet: 2, of: 3 } }, { code: "one-speaks-early" }]);
  });

  test.each([
    ["nobody said", [undefined, undefined, undefined], []],
    ["fewer than half said", ["mostly_listen", undefined, undefined], []],
    [
      "half said, of whom most listen",
      ["mostly_listen", "mostly_listen", undefined, undefined],
      [{ code: "many-quiet", facts: { quiet: 2, of: 2 } }, { code: "nobody-speaks-early" }],
    ],
    ["half of those who said listen", ["mostly_listen", "speak_early", "speak_early", "mostly_listen", undefined], []],
  ] as const)("speaks of styles only for those who said: %s", (_, styles, warnings) => {
    const candidates = styles.map((participationStyle, number) => candidateOf(number + 1, { participationStyle }));
    expect(match(inputOf({ groups: [matchGroupOf(1)], candidates })).groups[0]?.warnings).toEqual(warnings);
  });

  test.each(["prefer not to say", "Prefer-Not", "rather not say", "n/a", "none", "-", " ", "prefiero no decirlo"])(
    "is nobody's who writes %j, and so shuts nobody out",
    (gender) => {
      const declared = { salientAttributes: ["gender"] };
      const written = candidateOf(1, { affinity: { gender } });
      // As a snapshot of before may hold it.
      const raw = { ...candidateOf(2).answers, affinity: { gender } };
      const candidates = [written, candidateOf(2, {}, { answers: raw })];
      for (const only of candidates) {
        const { placed, groups, violations } = match(
          inputOf({ groups: [matchGroupOf(1, declared)], candidates: [only] }),
        );
        expect(placed).toHaveLength(1);
        expect(groups[0]?.warnings).toEqual([]);
        expect(violations).toEqual([]);
      }
    },
  );

  test("places nobody whose access request nobody has answered, says so, and what would place them", () => {
    const asking = candidateOf(1, { accessNeeds: ["other"] });
    const groups = [matchGroupOf(1)];
    const { placed, unplaced, violations } = match(inputOf({ groups, candidates: [asking] }));
    expect([placed, violations]).toEqual([[], []]);
    expect(unplaced).toMatchObject([
      {
        caseCode: asking.caseCode,
        because: "no-eligible-group",
        rule: "access-request",
        reason: { code: "no-group-fits", facts: { broken: { code: "access-unanswered" }, more: [] } },
        smallestChange: { change: "answer-request", reason: { needs: { code: "answer-access" } } },
      },
    ]);
    const answered = { ...asking, accessAnswer: "can-be-met" as const };
    expect(match(inputOf({ groups, candidates: [answered] })).placed).toHaveLength(1);
    const pins = [{ caseCode: asking.caseCode, groupId: matchGroupOf(1).groupId }];
    const adjustments = { ...inputOf().adjustments, pins };
    expect(() => match(inputOf({ groups, candidates: [asking], adjustments }))).toThrow();
  });

  test("has two people by one value, however each writes it", () => {
    const candidates = ["non-binary", "NonBinary", "non_binary "].map((gender, n) =>
      candidateOf(n + 1, { affinity: { gender } }),
    );
    const { placed } = match(inputOf({ groups: [matchGroupOf(1, { salientAttributes: ["gender"] })], candidates }));
    expect(placed).toHaveLength(3);
  });
});
