import { expect, test } from "vitest";
import { contentHash } from "../../lib/domain/hash.ts";
import { RULES, RULES_VERSION } from "../../lib/matching/eligibility/rules.ts";
import { PARTS, pointsOf } from "../../lib/matching/fit/parts.ts";
import { match } from "../../lib/matching/match.ts";
import { PART_CASES } from "./part-cases.ts";
import { worldOf } from "./random-world.ts";
import { RULE_CASES, type RuleCase } from "./rule-cases.ts";
import { inputOf } from "./samples.ts";
import { workedExample } from "./worked-example.ts";

type Pin = {
  /** The rules' and parts' names, and the points that the parts have. */
  readonly rules: string;
  /** What the cases are called: how groups and people are written down otherwise may change. */
  readonly cases: string;
  /** What came of it, in full. */
  readonly results: string;
};

/** What each version of the rules gives. A row is added for a new version; only the last one can still be checked. */
const PINS: Readonly<Record<string, Pin>> = {
  "2026-11.3": { rules: "0c35c3384bf8f1f5", cases: "2a9d4db894eabc6c", results: "b49d7e31d5dfcbde" },
  // As 2026-11.3, with reasons as codes and facts in place of sentences.
  "2026-11.4": { rules: "0c35c3384bf8f1f5", cases: "2a9d4db894eabc6c", results: "48eca4776dcb91fc" },
  // What is withheld is no value, values are compared folded, and styles speak for those who said.
  "2026-11.5": { rules: "0c35c3384bf8f1f5", cases: "95f6913947f15f5c", results: "f3cd89973da9dc20" },
  // An access need that no list has is a request with a rule of its own, which a coordinator answers.
  "2026-11.6": { rules: "5e707a195226de11", cases: "9a014b2e29d0f201", results: "760465122df0eba9" },
  // A closed group is joined until the first meeting that is stored begins, in place of the first of its series.
  "2026-11.7": { rules: "5e707a195226de11", cases: "6fdd6e201536cf6f", results: "e35d1e1d1ff5239a" },
  // Nobody is refused or left out with a claim to a seat where small groups keep company; bounds are added up by key.
  "2026-11.8": { rules: "5e707a195226de11", cases: "6fdd6e201536cf6f", results: "e35d1e1d1ff5239a" },
};

const pair = ({ candidate, group, input }: Pick<RuleCase, "candidate" | "group" | "input">) =>
  inputOf({ groups: [group], candidates: [candidate], ...input });
const ruleCases = Object.values(RULE_CASES).flat();
const partCases = Object.values(PART_CASES).flat();
const world = worldOf({ seed: 2026, people: 40, groups: 8, sideRules: true, easy: true });
const cases = [workedExample, world, ...ruleCases.map(pair), ...partCases.map(pair)];
const results = cases.map((each) => match(each));

const names = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name);
const hash = (value: unknown) => contentHash(value).slice(0, 16);

const given: Pin = {
  rules: hash([names(RULES), names(PARTS), pointsOf(inputOf().settings.weights)]),
  cases: hash([...ruleCases, ...partCases].map(({ when }) => when)),
  results: hash(results.map(({ rulesVersion: _, ...result }) => result)),
};

/** What to do where a version does not give what it is pinned to. */
function advice(pin: Pin | undefined): string {
  const row = JSON.stringify(given);
  if (pin === undefined) return `PINS has no row for RULES_VERSION: add "${RULES_VERSION}": ${row}`;
  const raise = `raise RULES_VERSION in lib/matching/eligibility/rules.ts and add to PINS a row for it: ${row}`;
  if (pin.rules !== given.rules || pin.cases === given.cases) return `What matching gives has changed: ${raise}`;
  const changed = "The cases have changed. If a rule, a part or a choice of the solver has too";
  return `${changed}, ${raise}; else put it in this one's.`;
}

test("matching gives what its rules' version is pinned to", () => {
  const pin = PINS[RULES_VERSION];
  expect(given, advice(pin)).toEqual(pin);
});

test.each(names(RULES))("the rule %s alone stands between a person and a group of the pinned cases", (name) => {
  const bound = results.flatMap(({ unplaced }) =>
    unplaced.filter(
      ({ reason, rule }) => rule === name && reason.code === "no-group-fits" && reason.facts.more.length === 0,
    ),
  );
  expect(bound.length).toBeGreaterThan(0);
});

test.each(names(PARTS))("the part %s earns people of the pinned cases more or fewer points", (name) => {
  const points = results.flatMap(({ placed }) =>
    placed.flatMap(({ parts }) => parts.filter(({ part }) => part === name)),
  );
  expect(new Set(points.map((part) => part.points)).size).toBeGreaterThan(1);
});
