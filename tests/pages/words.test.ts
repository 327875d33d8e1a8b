// @vitest-environment jsdom
import { expect, it } from "vitest";
import { renderPage } from "../../lib/pages/render-page.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { pageWords } from "../support/drawn-page.ts";
import { pseudo, textsIn, wordsOutside } from "../words/pseudo.ts";
import { VIEWS } from "./sample-views.ts";

const ENGLISH = pageWords("en");
// What is a tag, and no word, goes to Intl as it is.
const WORDS = { ...pseudo(ENGLISH), when: { ...pseudo(ENGLISH.when), conventions: ENGLISH.when.conventions } };

const nameIn = (reader: string, tag: string) => new Intl.DisplayNames(reader, { type: "language" }).of(tag) ?? tag;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Of the languages one may choose, and of those a group of the samples speaks. */
const LANGUAGE_NAMES = [
  ...ALL_LANGUAGES.map((tag) => capital(nameIn(tag, tag))),
  ...["en", "es-MX"].map((tag) => nameIn("en-GB", tag)),
];

it.each(Object.entries(VIEWS))(
  "%s says nothing but what its language's folder and the people themselves say",
  (_, view) => {
    const page = new DOMParser().parseFromString(renderPage(view, WORDS), "text/html");
    for (const script of page.querySelectorAll("style")) script.remove();
    const text = page.documentElement.textContent;
    expect(wordsOutside(text, [...textsIn(view), ...LANGUAGE_NAMES])).toEqual([]);
  },
);
