import { describe, expect, it } from "vitest";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { indexPage } from "./index-page.ts";
import { mails } from "./mails.ts";
import { pages, problems, reports } from "./pages.ts";
import { fileOf } from "./specimen.ts";

const SPECIMENS = [...mails(), ...pages(), ...problems(), ...reports()];

describe("what is written to be looked at", () => {
  it("has a file of its own for each, and the index leads to all of them", () => {
    const files = SPECIMENS.map(fileOf);
    expect(new Set(files).size).toBe(files.length);
    const index = indexPage(SPECIMENS);
    expect(files.filter((file) => !index.includes(`href="${file}"`))).toEqual([]);
  });

  it("shows mail to people in each language with other words, and each state as it is", () => {
    const offers = mails().filter(({ name }) => name === "offer");
    expect(offers.map(({ state, language }) => [state, language])).toEqual(
      ["usual", "ongoing, in person", "no weekly time", "no date"].flatMap((state) =>
        ALL_LANGUAGES.map((language) => [state, language]),
      ),
    );
    expect(new Set(mails().map(({ html }) => html)).size).toBe(mails().length);
  });

  it("shows forms again with their faults", () => {
    const again = pages().filter(({ state }) => state === "with a fault");
    expect(new Set(again.map(({ name }) => name.split(",")[0]))).toEqual(
      new Set(["agreement", "availability", "preferences"]),
    );
    for (const { html, name } of again) expect(html, name).toContain('class="fault"');
  });
});
