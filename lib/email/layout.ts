import { type Html, html, oneLine } from "../markup/html.ts";
import { marked, plain, typed } from "../markup/typed.ts";
import type { Letter } from "../words/letter.ts";
import { type Drawn, draw, type Piece, type Script } from "./draw.ts";
import { LOOK, PLAIN_TABLE, STYLE } from "./look.ts";

/** What stands round a letter: who it is from, how its language is written, the greeting and close, and the foot. */
export type Setting = {
  readonly script: Script;
  readonly organisation: string;
  readonly opening: Piece | undefined;
  readonly closing: Piece | undefined;
  readonly foot: readonly Piece[];
};

/** Fills the preview line, so that mail clients do not go on to show the body beside the subject. */
const PREVIEW_PADDING = " \u200c\u00a0".repeat(90);

/** A mail as people read it. The text part is complete in itself and carries the same links. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/**
 * Letter and setting as the two parts of a mail. The organisation's name stands above the one in HTML alone: of the
 * other the first words are shown beside the subject, where it is never said.
 *
 * @example
 * setLetter(letter, personSetting(frame, letter, "reminder", words)).subject // "Tuesday circle: tomorrow at 18:00"
 */
export function setLetter(
  letter: Letter<Piece>,
  { script, organisation, opening, closing, foot }: Setting,
): RenderedMail {
  const pieces = [opening, ...letter.blocks, closing].filter((piece) => piece !== undefined);
  const body = pieces.map((piece) => draw(piece, script));
  const feet = foot.map((piece) => draw(piece, script));
  const subject = oneLine(plain(letter.subject));
  const preheader = marked(letter.preheader, script.language);
  const head = marked(typed(organisation), script.language);
  return {
    subject,
    html: documentOf({ subject, preheader, head, body, feet }, script).markup,
    text: `${[...body, ...feet].map(({ text }) => text).join("\n\n")}\n`,
  };
}

type Parts = {
  readonly subject: string;
  readonly preheader: Html;
  readonly head: Html;
  readonly body: readonly Drawn[];
  readonly feet: readonly Drawn[];
};

function documentOf({ subject, preheader, head, body, feet }: Parts, { language }: Script): Html {
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
<style>${STYLE}</style>
</head>
<body style="${LOOK.body}">
<div class="preheader" style="${LOOK.preheader}">${preheader}${padding}</div>
<table role="presentation" class="outer" width="100%" ${PLAIN_TABLE} style="${LOOK.outer}"><tr>
<td align="center" style="${LOOK.around}">
<table role="presentation" class="sheet" width="600" ${PLAIN_TABLE} style="${LOOK.sheet}">
<tr><td class="pad soft" style="${LOOK.head}">${head}</td></tr>
${body.map((block) => row(block, LOOK.block))}<tr><td style="${LOOK.gap}">&nbsp;</td></tr>
${feet.map((block) => row(block, LOOK.foot))}<tr><td style="${LOOK.gap}">&nbsp;</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

/** Its cell keeps what follows away: Outlook knows no margin round a table. */
function row({ html: inside }: Drawn, style: string): Html {
  return html`<tr><td class="pad" style="${style}">${inside}</td></tr>\n`;
}
