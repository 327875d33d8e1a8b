import type { CrisisResources } from "../domain/crisis/resources.ts";
import { type Html, html } from "../markup/html.ts";
import { marked } from "../markup/typed.ts";
import { type CrisisWords, type HelpRow, type HelpWay, helpRows } from "../words/help-rows.ts";

/** In the same place on every page, and on paper: a heading and a list. Numbers are read out as they are written. */
export function crisisAside(crisis: CrisisResources, words: CrisisWords, language: string): Html {
  const rows = helpRows(crisis, words, language);
  return html`<aside id="help" aria-labelledby="help-title"><div>
<h2 id="help-title">${words.title}</h2>
<p>${words.text}</p>
<ul>${rows.map((row) => item(row, language))}</ul>
</div></aside>`;
}

function item({ ways, about }: HelpRow, language: string): Html {
  const shown = ways.map((way) => html`<div>${link(way, language)}</div>`);
  return html`<li>${shown}${about !== "" && html`<div class="soft">${marked(about, language)}</div>`}</li>\n`;
}

function link({ label, href }: HelpWay, language: string): Html {
  const words = marked(label, language);
  return href === undefined ? html`<strong>${words}</strong>` : html`<a href="${href}">${words}</a>`;
}
