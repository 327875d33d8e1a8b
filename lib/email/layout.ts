import { type Html, html, oneLine } from "../markup/html.ts";
import { marked, plain } from "../markup/typed.ts";
import type { Letter } from "../words/letter.ts";
import { type Drawn, draw, type Piece, type Script } from "./draw.ts";
import { DARK_STYLE, LOOK, PLAIN_TABLE } from "./look.ts";

/** What stands round a letter: how its language is written, the greeting and close, and the foot. */
export type Setting = {
  readonly script: Script;
  readonly opening: Piece | undefined;
  readonly closing: Piece | undefined;
  readonly foot: readonly Piece[];
};

/** Fills the preview line, so that mail clients do not go on to show the body beside the subject. */
const PREVIEW_PADDING = " \u200c\u00a0".repeat(90);

/** A mail as people read it. The text part is complete in itself and carries the same links. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/**
 * Letter and setting as the two parts of a mail.
 *
 * @example
 * setLetter(letter, personSetting(frame, letter, "reminder", words)).subject // "Tuesday circle: tomorrow at 18:00"
 */
export function setLetter(letter: Letter<Piece>, { script, opening, closing, foot }: Setting): RenderedMail {
  const pieces = [opening, ...letter.blocks, closing].filter((piece) => piece !== undefined);
  const body = pieces.map((piece) => draw(piece, script));
  const feet = foot.map((piece) => draw(piece, script));
  const subject = oneLine(plain(letter.subject));
  return {
    subject,
    html: documentOf({ subject, preheader: marked(letter.preheader, script.language), body, feet }, script).markup,
    text: `${[...body, ...feet].map(({ text }) => text).join("\n\n")}\n`,
  };
}

type Parts = {
  readonly subject: string;
  readonly preheader: Html;
  readonly body: readonly Drawn[];
  readonly feet: readonly Drawn[];
};

function documentOf({ subject, preheader, body, feet }: Parts, { language }: Script): Html {
  const padding = html`<span aria-hidden="true">${PREVIEW_PADDING}</span>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<title>${subject}</title>
<style>${DARK_STYLE}</style>
</head>
<body style="${LOOK.body}">
<div class="preheader" style="${LOOK.preheader}">${preheader}${padding}</div>
<table role="presentation" class="outer" width="100%" ${PLAIN_TABLE} style="${LOOK.outer}"><tr>
<td align="center" style="padding:20px 10px;">
<table role="presentation" class="sheet" width="600" ${PLAIN_TABLE} style="${LOOK.sheet}">
<tr><td style="${LOOK.inside}">
${body.map((block) => html`${block.html}\n`)}</td></tr>
<tr><td style="${LOOK.foot}">
${feet.map((block) => html`${block.html}\n`)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
