import { describe, expect, it } from "vitest";
import { callerLanguage } from "../../../lib/api/http/caller-language.ts";
import { ALL_LANGUAGES, FALLBACK } from "../../../lib/words/languages.ts";

describe("the language of a caller", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["*", "en"],
    ["es", "es"],
    ["ES-mx", "es"],
    ["es-MX,es;q=0.9,en;q=0.8", "es"],
    ["en;q=0.8, es;q=0.9", "es"],
    ["en-GB, es;q=0.9", "en"],
    ["es-419;q=0.4, tlh, en;q=0.3", "es"],
    ["tlh-CA, tlh;q=0.9", "en"],
    ["en;q=0, *", "es"],
    ["es;q=0", "en"],
    ["*;q=0", "en"],
    ["es;q=0, en;q=0.1", "en"],
    ["español", "en"],
    [";;q=,,,=;", "en"],
    ["es;q=much", "en"],
    ["\u0000\uffff", "en"],
    ["__proto__, constructor", "en"],
    [`${"x".repeat(1997)},es`, "es"],
    ["tlh;q=0.1,".repeat(200), "en"],
    [`es${"-a".repeat(999)}`, "es"],
  ])("who sends %j is %s", async (asked, language) => {
    expect(await callerLanguage(asked, "en")).toBe(language);
  });

  it.each(ALL_LANGUAGES)("is %s where they ask for it, whatever else they would take", async (language) => {
    expect(await callerLanguage(`tlh, ${language}-ZZ;q=0.9, *;q=0.1`, FALLBACK)).toBe(language);
  });

  it("is the other one given where they ask for none of ours", async () => {
    expect(await callerLanguage("tlh", "es")).toBe("es");
    expect(await callerLanguage(undefined, "es")).toBe("es");
  });
});
