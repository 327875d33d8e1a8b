import { describe, expect, it } from "vitest";
import type { Detail, Fault } from "../../lib/domain/errors.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { worded } from "../../lib/words/problem.ts";
import { problemWords } from "../support/drawn-page.ts";
import { sampleDetails, sampleFaults } from "./sample-problems.ts";

/** What a sentence holds when something in it was left out or not made text. */
const LEFT_OVER = /undefined|NaN|\[object|\$\{|=>|\{\w*\}| {2}|^\s|\s$|^$/;

const DETAILS: readonly Detail[] = sampleDetails();
const FAULTS: readonly Fault[] = sampleFaults();

describe.each(ALL_LANGUAGES)("in %s", (language) => {
  const { titles, details, faults } = problemWords(language);

  it("every kind of problem has a title", () => {
    expect(Object.values(titles).filter((title) => LEFT_OVER.test(title) || /\.$/.test(title))).toEqual([]);
  });

  it("everything that can go wrong has a whole sentence", () => {
    const texts = DETAILS.map((detail) => worded(details, detail));
    expect(texts.filter((text) => LEFT_OVER.test(text) || !/[.)]$/.test(text))).toEqual([]);
  });

  it("everything that can be wrong with a field is said, with the fix", () => {
    const texts = FAULTS.map((fault) => worded(faults, fault));
    expect(texts.filter(({ problem, fix }) => LEFT_OVER.test(problem) || LEFT_OVER.test(fix))).toEqual([]);
  });

  it("a number of things is said in a sentence for one and for more", () => {
    const said = (missing: number) => worded(details, { code: "group-incomplete", facts: { missing } });
    expect(said(1).replace(/\d+/, "#")).not.toBe(said(2).replace(/\d+/, "#"));
  });
});

describe("two languages", () => {
  const texts = (language: (typeof ALL_LANGUAGES)[number]) => {
    const { titles, details, faults } = problemWords(language);
    const worn = FAULTS.map((fault) => worded(faults, fault));
    const said = DETAILS.map((detail) => worded(details, detail));
    return [...Object.values(titles), ...said, ...worn.flatMap(({ problem, fix }) => [problem, fix])];
  };

  it("have no sentence in common", () => {
    const all = ALL_LANGUAGES.flatMap((language) => [...new Set(texts(language))]);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });
});
