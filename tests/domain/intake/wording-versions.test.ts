import { describe, expect, it } from "vitest";
import { readSample } from "../../../bin/demo/sample.ts";
import { type SafetySettings as Safety, SafetySettings } from "../../../lib/domain/intake/safety-wording.ts";
import {
  SHIPPED_WORDING,
  versionOfWording,
  wordingInForce,
  wordingStanding,
} from "../../../lib/domain/intake/wording-versions.ts";
import { safety as english } from "../../../lib/words/en/safety.ts";
import { ALL_LANGUAGES, wordsIn } from "../../../lib/words/languages.ts";

const NOW = "2026-12-01T10:00:00.000Z";
const shipped: Safety = { previous: [] };
const own: Safety = { wording: { since: "2026-11-01", languages: { en: english } }, previous: [] };

describe("the version of the safety questions' words", () => {
  it("is that of the shipped words: whoever changes one writes down the new version", async () => {
    const said = await Promise.all(
      ALL_LANGUAGES.map(async (language) => [language, (await (await wordsIn(language)).safety()).safety] as const),
    );
    expect(versionOfWording(Object.fromEntries(said))).toBe(SHIPPED_WORDING);
  });

  it("is sent by the sample", () => {
    const { applications, late } = readSample();
    const sent = [...applications, late].map(({ intake }) => intake.wordingVersion);
    expect([...new Set(sent)]).toEqual([SHIPPED_WORDING]);
  });

  it("changes with every word, and with nothing else", () => {
    const reworded = { ...english, s1: { ...english.s1, question: "Do you need help?" } };
    const version = (languages: NonNullable<Safety["wording"]>["languages"], since = "2026-11-01") =>
      wordingInForce({ wording: { since, languages }, previous: [] });
    expect(version({ en: english })).toMatch(/^w[0-9a-f]{12}$/);
    expect(version({ en: reworded })).not.toBe(version({ en: english }));
    expect(version({ en: structuredClone(english) }, "2026-11-05")).toBe(version({ en: english }));
  });
});

describe("answers to a version", () => {
  it.each<[what: string, version: string, safety: Safety, now: string, standing: string]>([
    ["in force", SHIPPED_WORDING, shipped, NOW, "taken"],
    ["in force, of one's own", wordingInForce(own), own, NOW, "taken"],
    ["nobody ever wrote", "w000000000000", own, NOW, "unknown"],
    ["in force once, of somebody else's", wordingInForce(own), shipped, NOW, "unknown"],
    ["shipped, replaced by one's own a month ago", SHIPPED_WORDING, own, NOW, "taken"],
    ["shipped, replaced 90 days ago", SHIPPED_WORDING, own, "2027-01-30T23:59:59.000Z", "taken"],
    ["shipped, replaced 91 days ago", SHIPPED_WORDING, own, "2027-01-31T00:00:00.000Z", "outdated"],
    [
      "of one's own, replaced within 90 days",
      "w111111111111",
      { previous: [{ version: "w111111111111", replacedOn: "2026-11-30" }] },
      NOW,
      "taken",
    ],
    [
      "of one's own, replaced long ago, and shipped ones since",
      "w111111111111",
      { previous: [{ version: "w111111111111", replacedOn: "2026-01-30" }] },
      NOW,
      "outdated",
    ],
  ])("that is %s", (_what, version, safety, now, standing) => {
    expect(wordingStanding(version, safety, now)).toBe(standing);
  });
});

describe("words of one's own", () => {
  const faultsOf = (languages: unknown) => {
    const { error } = SafetySettings.safeParse({ wording: { since: "2026-11-01", languages } });
    return (error?.issues ?? []).map(({ path, message }) => `${path.slice(2).join(".")}: ${message}`);
  };
  const { s2: _left, ...threeQuestions } = english;
  const { unsure: _out, ...threeAnswers } = english.s1.answers;

  it("are the shipped ones, or any like them", () => {
    expect(faultsOf({ en: english })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["a question is missing", threeQuestions, "en.s2: "],
    ["an answer is missing", { ...english, s1: { ...english.s1, answers: threeAnswers } }, "en.s1.answers.unsure: "],
    [
      "an answer is not said",
      { ...english, s4: { ...english.s4, answers: { ...english.s4.answers, safe: " " } } },
      "en.s4.answers.safe: is missing",
    ],
    [
      "yes and no are said for whether writing is safe",
      { ...english, s4: { ...english.s4, answers: english.s3.answers } },
      "en.s4.answers.safe: is missing",
    ],
    [
      "a brace that nothing fills",
      { ...english, notice: ["Call {helpline}."] },
      "en.notice.0: may have these in braces",
    ],
    [
      "what is shown after an answer is missing",
      { ...english, after: { s1: "Thank you." } },
      "en.after.s2: is missing",
    ],
  ])("that lack something are refused where it is missing: %s", (_what, words, fault) => {
    expect(faultsOf({ en: words })).toContainEqual(expect.stringContaining(fault));
  });
});
