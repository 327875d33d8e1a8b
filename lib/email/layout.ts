import { type Html, html, oneLine } from "../markup/html.ts";
import type { ReadingLanguage } from "../words/language.ts";
import type { Block, Letter } from "./letter.ts";
import { DARK_STYLE, LOOK, PLAIN_TABLE } from "./look.ts";

/** What stands round a letter: its language, the greeting and close, and the foot. */
export type Setting = {
  readonly language: ReadingLanguage;
  readonly opening: Block | undefined;
  readonly closing: Block | undefined;
  readonly foot: readonly Block[];
};

/** Fills the preview line, so that mail clients do not go on to show the body beside the subject. */
const PREVIEW_PADDING = " \u200c\u00a0".repeat(90);

/** A mail as people read it. The text part is complete in itself and carries the same links. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

/**
 * Letter and setting as the two parts of a mail.
 *
 * @example setLetter(letter, personSetting(frame, letter, "reminder")).subject // "Tuesday circle: tomorrow at 18:00"
 */
export function setLetter(letter: Letter, setting: Setting): RenderedMail {
  const body = [setting.opening, ...letter.blocks, setting.closing].filter((block) => block !== undefined);
  const subject = oneLine(letter.subject);
  return {
    subject,
    html: documentOf(subject, letter.preheader, body, setting).markup,
    text: `${[...body, ...setting.foot].map((block) => block.text).join("\n\n")}\n`,
  };
}

function documentOf(subject: string, preheader: string, body: readonly Block[], setting: Setting): Html {
  const padding = html`<span aria-hidden="true">${PREVIEW_PADDING}</span>`;
  return html`<!doctype html>
<html lang="${setting.language}">
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
${setting.foot.map((block) => html`${block.html}\n`)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
