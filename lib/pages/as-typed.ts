import { type Html, html } from "../markup/html.ts";

/**
 * What somebody typed, inside a sentence. Its direction is its own: Hebrew in an English page, or a stray control
 * character, turns nothing round it. `lang` where it is in another language than the page.
 */
export function asTyped(text: string, lang?: string): Html {
  return html`<bdi${langOf(lang)}>${text}</bdi>`;
}

/** The same as a paragraph of its own, with the lines it was typed in. */
export function asTypedBlock(text: string, lang?: string): Html {
  return html`<p class="verbatim" dir="auto"${langOf(lang)}>${text}</p>`;
}

function langOf(lang: string | undefined): Html | undefined {
  return lang === undefined ? undefined : html` lang="${lang}"`;
}

/**
 * The language that a group's title and goals are in, where that is not the page's: a screen reader asks for it. Nobody
 * says what a title is written in; of a group that meets in the page's language too, the page's is the best guess.
 *
 * @example foreignLanguage(["es-MX"], "en") // "es-MX"
 */
export function foreignLanguage(spoken: readonly string[], page: string): string | undefined {
  const isOfPage = (tag: string) => new Intl.Locale(tag).language === page;
  return spoken.some(isOfPage) ? undefined : spoken[0];
}
