import { describe, expect, test } from "vitest";
import { OfferReason } from "../../../lib/domain/offers/offer-reason.ts";
import { pages as english } from "../../../lib/words/en/pages/pages.ts";
import { ALL_LANGUAGES } from "../../../lib/words/languages.ts";
import { pageWordsIn } from "../../../lib/words/pages.ts";

test("a person reads what in their own answers spoke for the group, or that a coordinator thought of them", () => {
  expect(english.why(["first-theme", "given-hours", "modality"])).toBe(
    "We thought of you for this group because it is about what you named first, every meeting falls within the " +
      "times you gave, and you can take part in the way you asked for.",
  );
  expect(english.why(["named-theme"])).toContain("it is about something you named");
  expect(english.why(["near-theme"])).toContain("it is close to what you named");
  expect(english.why([])).toBe("A coordinator thought of you for this group.");
});

describe.each(ALL_LANGUAGES)("in %s", (language) => {
  test("every reason is another whole sentence", async () => {
    const pages = await pageWordsIn(language);
    const all = [...OfferReason.options.map((reason) => pages.why([reason])), pages.why([])];
    expect(new Set(all).size).toBe(OfferReason.options.length + 1);
    expect(all.filter((text) => !/^\p{Lu}.*\.$/u.test(text) || /undefined|-/.test(text))).toEqual([]);
  });
});
