import { type Html, html } from "../markup/html.ts";
import { LOOK, PLAIN_TABLE } from "./look.ts";

/** A piece of a mail, with both its forms, so that the text part is complete and carries the same links. */
export type Block = { readonly html: Html; readonly text: string };

/** A mail before greeting, foot and layout. Subject and preheader are discreet. */
export type Letter = {
  readonly subject: string;
  readonly preheader: string;
  readonly blocks: readonly (Block | undefined)[];
  /** Mail to an address nobody has confirmed repeats nothing typed into the form, so it cannot be used to send spam. */
  readonly greetByName?: false;
};

export function say(text: string): Block {
  return { html: html`<p style="${LOOK.paragraph}">${text}</p>`, text };
}

export function heading(text: string): Block {
  return { html: html`<h2 style="${LOOK.heading}">${text}</h2>`, text: `${text}\n${"-".repeat(text.length)}` };
}

/** The one thing the mail asks for. */
export function act(label: string, href: string): Block {
  const button = html`<table role="presentation" ${PLAIN_TABLE} style="${LOOK.buttonSpace}"><tr>
<td class="button" style="${LOOK.button}"><a class="button" href="${href}" style="${LOOK.buttonLink}">${label}</a></td>
</tr></table>`;
  return { html: button, text: `${label}:\n${href}` };
}

/** A way to something else, less loud than `act`. */
export function link(text: string, label: string, href: string): Block {
  const quiet = html`<a class="link" href="${href}" style="${LOOK.link}">${label}</a>`;
  return {
    html: html`<p style="${LOOK.paragraph}">${text} ${quiet}</p>`,
    text: `${text} ${label}:\n${href}`,
  };
}

export function list(items: readonly string[]): Block {
  const rows = items.map((item) => html`<li style="${LOOK.item}">${item}</li>`);
  return { html: html`<ul style="${LOOK.list}">${rows}</ul>`, text: items.map((item) => `- ${item}`).join("\n") };
}

/** What is what: "When", "Tuesday 8 September …". */
export function facts(rows: readonly (readonly [name: string, value: string])[]): Block {
  const cells = rows.map(
    ([name, value]) => html`<tr><th scope="row" class="soft" style="${LOOK.factName}">${name}</th>
<td style="${LOOK.factValue}">${value}</td></tr>`,
  );
  return {
    html: html`<table class="panel" ${PLAIN_TABLE} width="100%" style="${LOOK.panel}">${cells}</table>`,
    text: rows.map(([name, value]) => `${name}: ${value}`).join("\n"),
  };
}
