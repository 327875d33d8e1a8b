import type { CrisisResources } from "../domain/intake/crisis.ts";
import { html } from "../markup/html.ts";
import { CRISIS_WORDS, crisisRows } from "../words/crisis.ts";
import type { ReadingLanguage } from "../words/language.ts";
import type { Block } from "./letter.ts";
import { LOOK } from "./look.ts";

/** At the foot of every mail to a person. */
export function crisisBlock(crisis: CrisisResources, language: ReadingLanguage): Block {
  const words = CRISIS_WORDS[language];
  const rows = crisisRows(crisis, language);
  const lines = rows.map(([name, contact]) => {
    const shown = contact.startsWith("https://")
      ? html`<a class="link" href="${contact}" style="${LOOK.link}">${contact}</a>`
      : html`<strong>${contact}</strong>`;
    return html`<p style="margin:4px 0 0;font-size:15px;line-height:1.45;">${name}: ${shown}</p>`;
  });
  const title = html`<p style="margin:0;font-size:15px;line-height:1.45;"><strong>${words.title}</strong></p>`;
  return {
    html: html`<div class="panel" style="${LOOK.crisis}">${title}
<p style="margin:4px 0 0;font-size:14px;line-height:1.45;">${words.text}</p>${lines}</div>`,
    text: [`${words.title}.`, words.text, ...rows.map(([name, contact]) => `  ${name}: ${contact}`)].join("\n"),
  };
}
