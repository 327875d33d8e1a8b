import { type Html, html } from "../markup/html.ts";
import { marked, plain } from "../markup/typed.ts";
import type { Block, FactRows } from "../words/letter.ts";
import { BOX, LOOK, PLAIN_TABLE } from "./look.ts";

/** A piece of a mail, with both its forms, so that the text part is complete and carries the same links. */
export type Drawn = { readonly html: Html; readonly text: string };

/** What a letter is made of: words, which are drawn alike, or what has been drawn already, such as a chart. */
export type Piece = Block | Drawn;

/** How a language is written down. */
export type Script = {
  /** BCP 47. */
  readonly language: string;
  /** Between a name and what it is. */
  readonly colon: string;
};

export function draw(piece: Piece, script: Script): Drawn {
  if (!("kind" in piece)) return piece;
  const { colon, language } = script;
  const inside = (text: string) => marked(text, language);
  switch (piece.kind) {
    case "say":
      return { html: html`<p style="${LOOK.paragraph}">${inside(piece.text)}</p>`, text: plain(piece.text) };
    case "heading":
      return {
        html: html`<h2 style="${LOOK.heading}">${inside(piece.text)}</h2>`,
        text: underlined(plain(piece.text)),
      };
    case "act":
      return { html: button(piece.label, piece.href), text: `${piece.label}${colon}\n${piece.href}` };
    case "link":
      return {
        html: html`<p style="${LOOK.paragraph}">${inside(piece.text)} ${quietLink(piece.label, piece.href)}</p>`,
        text: `${plain(piece.text)} ${piece.label}${colon}\n${piece.href}`,
      };
    case "list": {
      const rows = piece.items.map((item) => html`<li style="${LOOK.item}">${inside(item)}</li>`);
      const lines = piece.items.map((item) => `- ${plain(item)}`);
      return { html: html`<ul style="${LOOK.list}">${rows}</ul>`, text: lines.join("\n") };
    }
    case "facts":
      return {
        html: factTable(piece.rows, inside),
        text: piece.rows.map(([name, value]) => `${name}${colon} ${plain(value)}`).join("\n"),
      };
  }
}

export function quietLink(label: string, href: string): Html {
  return html`<a class="link" href="${href}" style="${LOOK.link}">${label}</a>`;
}

function underlined(text: string): string {
  return `${text}\n${"-".repeat(text.length)}`;
}

function button(label: string, href: string): Html {
  return html`<table role="presentation" ${PLAIN_TABLE}><tr>
<td class="button" align="center" style="${LOOK.button}">
<a class="button" href="${href}" style="${LOOK.buttonLink}">${label}</a></td>
</tr></table>`;
}

function factTable(rows: FactRows, inside: (text: string) => Html): Html {
  const cells = rows.map(
    ([name, value]) => html`<tr><th scope="row" class="fact soft" width="38%" style="${LOOK.factName}">${name}</th>
<td class="fact" style="${LOOK.factValue}">${inside(value)}</td></tr>`,
  );
  return html`<table ${BOX}><tr><td class="panel" style="${LOOK.panel}">
<table width="100%" ${PLAIN_TABLE}>${cells}</table></td></tr></table>`;
}
