import type { CrisisResources } from "../domain/intake/crisis.ts";
import { Html, html } from "../markup/html.ts";
import { CRISIS_WORDS, crisisRows } from "../words/crisis.ts";
import { languageOf, type ReadingLanguage } from "../words/language.ts";
import { PAGE_STYLE } from "./style.ts";

type Page = {
  readonly locale: string;
  /** Unknown when the link cannot be read. */
  readonly organisation: string | undefined;
  readonly crisis: CrisisResources;
  /** The heading of the page and what the browser's tab and history show: discreet. */
  readonly title: string;
  readonly body: Html;
};

const WORDS = {
  en: { skip: "Skip to the content", help: "Need help now?", note: "This is not an emergency service." },
  es: { skip: "Ir al contenido", help: "¿Necesitas ayuda ahora?", note: "No somos un servicio de emergencias." },
} as const satisfies Record<ReadingLanguage, Record<string, string>>;

/** A whole document: no script, nothing loaded from anywhere, help for people in danger always one step away. */
export function pageOf({ locale, organisation, crisis, title, body }: Page): string {
  const language = languageOf(locale);
  const words = WORDS[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header><p>${organisation}</p><a href="#help">${words.help}</a></header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
${crisisAside(crisis, language)}
<footer><p>${words.note}</p></footer>
</body>
</html>
`.markup;
}

function crisisAside(crisis: CrisisResources, language: ReadingLanguage): Html {
  const words = CRISIS_WORDS[language];
  const rows = crisisRows(crisis, language).map(([name, contact]) => {
    const shown = contact.startsWith("https://") ? html`<a href="${contact}">${contact}</a>` : contact;
    return html`<dt>${name}</dt><dd>${shown}</dd>`;
  });
  return html`<aside id="help" aria-labelledby="help-title"><div>
<h2 id="help-title">${words.title}</h2>
<p>${words.text}</p>
<dl>${rows}</dl>
</div></aside>`;
}
