import { html } from "../markup/html.ts";
import { DARK, FONT, LIGHT } from "../markup/palette.ts";

/** A long id or address goes on in the next line: nothing makes a mail wider than the telephone it is read on. */
const BREAKS = "overflow-wrap:anywhere;word-break:break-word;";
const BASE = `font-family:${FONT};color:${LIGHT.ink};${BREAKS}`;

/** What every table says, since mail clients draw lines and gaps of their own otherwise. */
export const PLAIN_TABLE = html`cellpadding="0" cellspacing="0" border="0"`;
/** One that only places what is in it. */
export const BOX = html`role="presentation" width="100%" ${PLAIN_TABLE}`;

/**
 * Inline styles: what mail clients keep. Padding is on cells alone, since Outlook has none elsewhere; widths are
 * shares, so that a narrow screen divides them; what a finger must hit is 44 px high by its lines and borders.
 */
export const LOOK = {
  body: `margin:0;padding:0;background:${LIGHT.ground};${BASE}`,
  outer: `background:${LIGHT.ground};`,
  sheet: `max-width:600px;width:100%;background:${LIGHT.paper};border-radius:8px;`,
  around: "padding:20px 10px;",
  /** The organisation's name, above all else. */
  head: `padding:22px 28px 14px;${BASE}font-size:14px;line-height:1.4;font-weight:600;color:${LIGHT.soft};`,
  block: `padding:0 28px 16px;${BASE}`,
  /** Between letter and foot. */
  gap: "padding:8px 0 0;font-size:1px;line-height:1px;",
  foot: `padding:0 28px 12px;${BASE}`,
  paragraph: "margin:0;font-size:16px;line-height:1.55;",
  small: `margin:0;font-size:14px;line-height:1.5;color:${LIGHT.soft};`,
  heading: "margin:8px 0 0;font-size:18px;line-height:1.3;font-weight:600;",
  list: "margin:0;padding:0 0 0 22px;",
  item: "margin:0 0 6px;font-size:16px;line-height:1.5;",
  link: `color:${LIGHT.accent};`,
  button: `background:${LIGHT.accent};border-radius:6px;padding:4px 14px;`,
  // Outlook draws borders of up to 8 px.
  buttonLink:
    `display:inline-block;border:8px solid ${LIGHT.accent};background:${LIGHT.accent};` +
    `font-size:16px;line-height:28px;font-weight:600;color:${LIGHT.onAccent};text-decoration:none;`,
  panel: `background:${LIGHT.panel};border-radius:6px;padding:6px 14px;`,
  factName:
    "padding:5px 14px 5px 0;font-size:14px;line-height:1.45;font-weight:400;text-align:left;vertical-align:top;" +
    `overflow-wrap:normal;word-break:normal;color:${LIGHT.soft};`,
  factValue: "padding:5px 0;font-size:15px;line-height:1.45;text-align:left;vertical-align:top;",
  crisis:
    `border-left:4px solid ${LIGHT.accent};background:${LIGHT.panel};` +
    `padding:12px 16px;border-radius:0 6px 6px 0;${BASE}`,
  helpTitle: "margin:0;font-size:16px;line-height:1.45;font-weight:600;",
  helpText: "margin:4px 0 8px;font-size:14px;line-height:1.45;",
  helpList: "margin:0;padding:0;list-style:none;",
  helpItem: `margin:0;font-size:15px;line-height:1.45;border-top:1px solid ${LIGHT.line};`,
  helpLink:
    `display:inline-block;border-top:8px solid ${LIGHT.panel};border-bottom:8px solid ${LIGHT.panel};` +
    `line-height:28px;font-weight:600;color:${LIGHT.accent};`,
  helpAbout: `margin:0 0 8px;font-size:14px;line-height:1.45;color:${LIGHT.soft};`,
  preheader: "display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;mso-hide:all;",
} as const;

/**
 * For clients that know a telephone, and that follow the reader's dark setting; the others keep the shares above, and
 * the light colours, which all are explicit.
 */
export const STYLE = `:root{color-scheme:light dark}
@media (max-width:480px){
.pad{padding-left:18px!important;padding-right:18px!important}
.fact{display:block!important;width:auto!important;padding-right:0!important}
th.fact{padding-bottom:0!important}
td.fact{padding-top:0!important}
}
@media (prefers-color-scheme:dark){
body,.outer{background:${DARK.ground}!important}
.sheet{background:${DARK.paper}!important}
.sheet td,.sheet th,.sheet p,.sheet h2,.sheet li{color:${DARK.ink}!important;border-color:${DARK.line}!important}
.sheet .soft,.sheet .soft td{color:${DARK.soft}!important}
.sheet .panel{background:${DARK.panel}!important;border-color:${DARK.accent}!important}
.sheet .link{color:${DARK.accent}!important;border-color:${DARK.panel}!important}
.sheet .button{background:${DARK.accent}!important;color:${DARK.onAccent}!important}
.sheet .button{border-color:${DARK.accent}!important}
.sheet .bar{background:${DARK.bar}!important}
.sheet .rest{background:${DARK.barRest}!important}
.sheet .warn{background:${DARK.warnGround}!important;color:${DARK.warn}!important}
}`;
