import type { CrisisResources } from "../domain/crisis/resources.ts";
import { type Html, html } from "../markup/html.ts";
import { marked, plain } from "../markup/typed.ts";
import { type CrisisWords, type HelpRow, type HelpWay, helpRows } from "../words/help-rows.ts";
import type { Drawn, Script } from "./draw.ts";
import { BOX, LOOK } from "./look.ts";

/** At the foot of every mail to a person: the emergency number first, each number one tap away. */
export function crisisBlock(crisis: CrisisResources, words: CrisisWords, { language }: Script): Drawn {
  const rows = helpRows(crisis, words, language);
  return {
    html: html`<table ${BOX}><tr><td class="panel" style="${LOOK.crisis}">
<h2 style="${LOOK.helpTitle}">${words.title}</h2>
<p style="${LOOK.helpText}">${words.text}</p>
<ul style="${LOOK.helpList}">${rows.map((row) => item(row, language))}</ul></td></tr></table>`,
    text: [`${words.title}.`, words.text, ...rows.flatMap(textLines)].join("\n"),
  };
}

function item({ ways, about }: HelpRow, language: string): Html {
  const shown = ways.map((way) => html`<div>${link(way, language)}</div>`);
  const known = about !== "" && html`<div class="soft" style="${LOOK.helpAbout}">${marked(about, language)}</div>`;
  return html`<li style="${LOOK.helpItem}">${shown}${known}</li>`;
}

function link({ label, href }: HelpWay, language: string): Html {
  if (href === undefined) return html`<strong>${marked(label, language)}</strong>`;
  return html`<a class="link" href="${href}" style="${LOOK.helpLink}">${marked(label, language)}</a>`;
}

/** The link stands beside the words, so that a mail program that knows `tel:` and `sms:` can follow it here too. */
function textLines({ ways, about }: HelpRow): readonly string[] {
  const lines = ways.map(({ label, href }) => `  ${plain(label)}${href === undefined ? "" : ` <${href}>`}`);
  return about === "" ? lines : [...lines, `    ${plain(about)}`];
}
