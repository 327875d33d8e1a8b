import { describe, expect, it } from "vitest";
import { SHIPPED_WORDING, wordingInForce } from "../../../lib/domain/intake/wording-versions.ts";
import { readSafetyQuestions } from "../../../lib/use-cases/intake/read-safety-questions.ts";
import { safety as english } from "../../../lib/words/en/safety.ts";
import { ALL_LANGUAGES } from "../../../lib/words/languages.ts";
import { SAMPLE_NOW, settingsOf } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";

const questionsIn = async (...[language, country]: [language: "en" | "es" | "fr", country?: string]) =>
  readSafetyQuestions((await openWorld({ now: SAMPLE_NOW })).deps, language, country);

describe("the safety questions as they are served", () => {
  it("are four, each answer spelt out with what it leads to", async () => {
    const { questions } = await questionsIn("en", "GB");
    expect(
      questions.map(({ field, answers }) => [field, answers.map(({ value, held, noMail }) => [value, held, noMail])]),
    ).toEqual([
      ...["s1", "s2", "s3"].map((field) => [
        field,
        [
          ["yes", true, false],
          ["no", false, false],
          ["unsure", true, false],
          ["prefer_not", true, false],
        ],
      ]),
      [
        "s4",
        [
          ["safe", false, false],
          ["not_safe", true, true],
          ["unsure", true, true],
          ["prefer_not", true, true],
        ],
      ],
    ]);
  });

  it("say when somebody reads, that this is no emergency service, and the numbers of the country", async () => {
    const { notice, questions, crisis, version } = await questionsIn("en", "GB");
    const said = notice.join(" ");
    expect(said).toContain("not an emergency service");
    expect(said).toContain("Monday to Friday, 09:00 to 17:00 (United Kingdom Time)");
    expect(said).toContain("Call 999 now.");
    expect(said).toContain("Samaritans: 116 123");
    expect(questions[0]?.answers[0]?.after).toContain("Call 999.");
    expect(JSON.stringify(crisis)).toContain("116 123");
    expect(version).toBe(SHIPPED_WORDING);
  });

  it("promise no silence after S3, and do after anything but safe to S4", async () => {
    const { questions } = await questionsIn("en", "GB");
    const [, , s3, s4] = questions;
    expect(s3?.answers.filter(({ after }) => /email/.test(after))).toEqual([]);
    expect(
      s4?.answers.filter(({ after }) => /will not call, text or email/.test(after)).map(({ value }) => value),
    ).toEqual(["not_safe", "unsure", "prefer_not"]);
  });

  it.each(ALL_LANGUAGES)("have no gap in %s, with a country or without", async (language) => {
    for (const country of ["ES", undefined]) {
      const { notice, questions } = await questionsIn(language, country);
      const texts = [...notice, ...questions.flatMap(({ question, answers }) => [question, JSON.stringify(answers)])];
      expect(texts.filter((text) => /\{\w+\}|undefined|""/.test(text))).toEqual([]);
      if (country === undefined) expect(notice.join(" ")).not.toMatch(/\d{3}/);
    }
  });

  it("are an operator's own where the settings have them", async () => {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const own = {
      ...english,
      notice: ["Wir lesen {staffed_hours}."],
      s1: { ...english.s1, question: "Are you safe?" },
    };
    const safety = { wording: { since: "2026-08-01", languages: { en: own, es: english, fr: english } } };
    const settings = settingsOf({ safety });
    const read = await readSafetyQuestions({ ...deps, settings }, "en", "GB");
    expect(read.version).toBe(wordingInForce(settings.safety));
    expect(read.version).not.toBe(SHIPPED_WORDING);
    expect(read.notice).toEqual(["Wir lesen Monday to Friday, 09:00 to 17:00 (United Kingdom Time)."]);
    expect(read.questions[0]?.question).toBe("Are you safe?");
  });
});
