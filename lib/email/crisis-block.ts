import type { CrisisResources } from "../domain/intake/crisis.ts";
import { html } from "../markup/html.ts";
import type { MailWords } from "../words/words.ts";
import { type Drawn, quietLink, type Script } from "./draw.ts";
import { LOOK } from "./look.ts";

/** At the foot of every mail to a person: the emergency number first. */
export function crisisBlock(crisis: CrisisResources, words: MailWords["crisis"], { colon }: Script): Drawn {
  const lines = crisis.lines.map(({ name, contact }) => [name, contact] as const);
  const rows = crisis.emergency === undefined ? lines : [[words.emergency, crisis.emergency] as const, ...lines];
  const shown = rows.map(([name, contact]) => {
    const way = contact.startsWith("https://") ? quietLink(contact, contact) : html`<strong>${contact}</strong>`;
    return html`<p style="margin:4px 0 0;font-size:15px;line-height:1.45;">${name}${colon} ${way}</p>`;
  });
  const title = html`<p style="margin:0;font-size:15px;line-height:1.45;"><strong>${words.title}</strong></p>`;
  return {
    html: html`<div class="panel" style="${LOOK.crisis}">${title}
<p style="margin:4px 0 0;font-size:14px;line-height:1.45;">${words.text}</p>${shown}</div>`,
    text: [`${words.title}.`, words.text, ...rows.map(([name, contact]) => `  ${name}${colon} ${contact}`)].join("\n"),
  };
}
