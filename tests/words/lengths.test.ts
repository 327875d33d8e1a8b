// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { RenderedMail } from "../../lib/email/layout.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { LETTERS, SAMPLES } from "../email/sample-mails.ts";
import { VIEWS } from "../pages/sample-views.ts";
import { drawnPage } from "../support/drawn-page.ts";

/** What a telephone of 360 pixels shows of it: a subject on two lines of a list, a button on one of its own. */
const SUBJECT = 80;
const BUTTON = 34;
const TITLE = 44;

const longerThan = (most: number, texts: readonly string[]) => texts.filter((text) => text.trim().length > most);
const textsOf = (markup: string, selector: string) =>
  [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll(selector)].map(
    ({ textContent }) => textContent,
  );

describe.each(ALL_LANGUAGES)("on a telephone, in %s", (locale) => {
  it("subjects and buttons of mail are short enough", () => {
    const mails = LETTERS.map((kind): RenderedMail => SAMPLES[kind]({ locale }));
    expect(
      longerThan(
        SUBJECT,
        mails.map(({ subject }) => subject),
      ),
    ).toEqual([]);
    expect(
      longerThan(
        BUTTON,
        mails.flatMap(({ html }) => textsOf(html, "a.button")),
      ),
    ).toEqual([]);
  });

  it("titles and buttons of pages are short enough", () => {
    const pages = Object.values(VIEWS).map((view) => drawnPage({ ...view, locale }));
    expect(
      longerThan(
        TITLE,
        pages.flatMap((page) => textsOf(page, "h1")),
      ),
    ).toEqual([]);
    expect(
      longerThan(
        BUTTON,
        pages.flatMap((page) => textsOf(page, "button, a.button")),
      ),
    ).toEqual([]);
  });
});
