import { describe, expect, test } from "vitest";
import type { RuleName } from "../../lib/domain/runs/rule-name.ts";
import { PLAIN_RULES } from "../../lib/matching/check/plain-rules.ts";
import { contextOf } from "../../lib/matching/context.ts";
import { RULES, ruleNamed } from "../../lib/matching/eligibility/rules.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { anybody, anyGroup, MENDS, RULE_CASES } from "./rule-cases.ts";
import { candidateOf, inputOf, matchGroupOf } from "./samples.ts";

describe.each(RULES.map((rule) => [rule.name, rule] as const))("rule %s", (name, rule) => {
  test("has cases for both verdicts", () => {
    expect(new Set(RULE_CASES[name].map(({ holds }) => holds))).toEqual(new Set([true, false]));
  });

  test.each(RULE_CASES[name])("$when: $holds, and the checker's own reading agrees", (row) => {
    const input = inputOf(row.input);
    const context = contextOf(input);
    expect(rule.holds(row.candidate, row.group, context)).toBe(row.holds);
    expect(PLAIN_RULES[name](row.candidate, row.group, input)).toBe(row.holds);
    if (row.gives !== undefined) expect(rule.reason(row.candidate, row.group, context)).toEqual(row.gives);
  });

  test.each(RULE_CASES[name].filter(({ holds }) => !holds))("$when: what would mend it can be said", (row) => {
    const needs = rule.mend?.needs(row.candidate, row.group, contextOf(inputOf(row.input)));
    if (row.needs !== undefined) expect(needs).toEqual(row.needs);
    if (needs === undefined) return;
    const says = report.reasons.change({ group: "Circle 1", needs });
    expect(says).toMatch(/ if (they|it|a coordinator) \S.*\.$/);
    expect(/ if they /.test(says)).toBe(rule.mend?.asks === "person");
    expect(/ if it /.test(says)).toBe(rule.mend?.asks === "group");
  });

  test("asks of a person or a group only what may be asked", () => {
    expect(rule.mend?.change).toBe(MENDS[name]);
  });

  test("reads nothing beyond its keys: pairs with equal keys get equal verdicts", () => {
    for (const { input } of RULE_CASES[name]) {
      const context = contextOf(inputOf(input));
      const verdicts = new Map<string, boolean>();
      for (const { candidate } of RULE_CASES[name]) {
        for (const { group } of RULE_CASES[name]) {
          const keys = JSON.stringify([rule.personKey(candidate, context), rule.groupKey(group, context)]);
          const verdict = rule.holds(candidate, group, context);
          expect([keys, verdicts.get(keys) ?? verdict]).toEqual([keys, verdict]);
          verdicts.set(keys, verdict);
        }
      }
    }
  });
});

test("a reason asked for where none is needed says that there is none", () => {
  const context = contextOf(inputOf());
  expect(ruleNamed("every-session").reason(anybody, anyGroup, context)).toEqual({ code: "no-misfit" });
  expect(() => ruleNamed("shoe-size" as RuleName)).toThrow("no rule is called shoe-size");
});

test("there is a rule for every name, once", () => {
  expect(RULES.map(({ name }) => name).sort()).toEqual(Object.keys(PLAIN_RULES).sort());
});

test("no reason quotes what people wrote of themselves", () => {
  const secret = candidateOf(1, { affinity: { gender: "my own words" } });
  const group = matchGroupOf(1, { eligibility: { affinity: { gender: ["other words"] } } });
  const context = contextOf(inputOf());
  const broken = RULES.filter(({ holds }) => !holds(secret, group, context));
  expect(JSON.stringify(broken.map(({ reason }) => reason(secret, group, context)))).not.toMatch(/words/);
});
