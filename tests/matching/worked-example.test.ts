import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARTS } from "../../lib/matching/fit/parts.ts";
import { match } from "../../lib/matching/match.ts";
import { inputOf } from "./samples.ts";
import { tablesOf, workedExample } from "./worked-example.ts";

const document = readFileSync(new URL("../../docs/matching.md", import.meta.url), "utf8");

test("the document's worked example is what the code gives", () => {
  expect(document).toContain(tablesOf(match(workedExample)));
});

test("the document says of the other objective what the code gives", () => {
  const { chosen, other } = match(workedExample);
  expect(other.placed).toBe(chosen.placed);
  expect(document).toContain(
    `with ${other.totalFit - chosen.totalFit} points\nmore and ` +
      `${chosen.waitingServedDays - other.waitingServedDays} days of waiting fewer`,
  );
});

test.each(PARTS.map(({ name }) => name))("the document lists the part %s with its default weight", (name) => {
  expect(document).toContain(`\n| ${name} | ${inputOf().settings.weights[name]} | `);
});
