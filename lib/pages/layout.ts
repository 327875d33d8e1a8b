import type { CrisisResources } from "../domain/crisis/resources.ts";
import { Html, html } from "../markup/html.ts";
import { languageOf } from "../words/languages.ts";
import type { PageWords } from "../words/words.ts";
import { asTyped } from "./as-typed.ts";
import { crisisAside } from "./crisis-aside.ts";
import { PAGE_STYLE } from "./style.ts";

type Page = {
  readonly locale: string;
  /** Unknown when the link cannot be read. */
  readonly organisation: string | undefined;
  readonly crisis: CrisisResources;
  readonly words: Pick<PageWords["pages"], "frame" | "crisis">;
  /** The heading of the page and what the browser's tab and history show: discreet. */
  readonly title: string;
  readonly body: Html;
};

/** A whole document: no script, nothing loaded from anywhere, help for people in danger always one step away. */
export function pageOf({ locale, organisation, crisis, words, title, body }: Page): string {
  const { frame } = words;
  return html`<!doctype html>
<html lang="${languageOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${frame.skip}</a>
<header><p>${organisation !== undefined && asTyped(organisation)}</p><a href="#help">${frame.help}</a></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
${crisisAside(crisis, words.crisis, languageOf(locale))}
<footer><p>${frame.note}</p></footer>
</body>
</html>
`.markup;
}
