import { html } from "../markup/html.ts";
import { DARK, FONT, LIGHT } from "../markup/palette.ts";

const BASE = `font-family:${FONT};color:${LIGHT.ink};`;

/** What every table says, since mail clients draw lines and gaps of their own otherwise. */
export const PLAIN_TABLE = html`cellpadding="0" cellspacing="0" border="0"`;

/** Inline styles: what mail clients keep. */
export const LOOK = {
  body: `margin:0;padding:0;background:${LIGHT.ground};${BASE}`,
  outer: `background:${LIGHT.ground};`,
  sheet: `max-width:600px;width:100%;background:${LIGHT.paper};border-radius:8px;`,
  inside: `padding:28px 28px 20px;${BASE}`,
  foot: `padding:16px 28px 28px;${BASE}`,
  paragraph: "margin:0 0 16px;font-size:16px;line-height:1.55;",
  small: `margin:0 0 12px;font-size:14px;line-height:1.5;color:${LIGHT.soft};`,
  heading: "margin:24px 0 10px;font-size:18px;line-height:1.3;font-weight:600;",
  list: "margin:0 0 16px;padding:0 0 0 22px;",
  item: "margin:0 0 6px;font-size:16px;line-height:1.5;",
  link: `color:${LIGHT.accent};`,
  buttonSpace: "margin:4px 0 20px;",
  button: `background:${LIGHT.accent};border-radius:6px;`,
  buttonLink:
    "display:inline-block;padding:12px 22px;font-size:16px;font-weight:600;" +
    `color:${LIGHT.onAccent};text-decoration:none;`,
  panel: `margin:0 0 18px;background:${LIGHT.panel};border-radius:6px;padding:10px 14px;`,
  factName:
    "padding:5px 14px 5px 0;font-size:14px;line-height:1.45;font-weight:400;text-align:left;vertical-align:top;" +
    `white-space:nowrap;color:${LIGHT.soft};`,
  factValue: "padding:5px 0;font-size:15px;line-height:1.45;text-align:left;vertical-align:top;",
  crisis:
    `margin:0 0 12px;border-left:4px solid ${LIGHT.accent};background:${LIGHT.panel};` +
    "padding:12px 16px;border-radius:0 6px 6px 0;",
  helpTitle: "margin:0;font-size:16px;line-height:1.45;font-weight:600;",
  helpText: "margin:4px 0 8px;font-size:14px;line-height:1.45;",
  helpList: "margin:0;padding:0;list-style:none;",
  helpItem: `margin:0;padding:0 0 6px;font-size:15px;line-height:22px;border-top:1px solid ${LIGHT.line};`,
  // A finger needs 44 px.
  helpLink: `display:inline-block;padding:11px 0;font-weight:600;color:${LIGHT.accent};`,
  helpAbout: `font-size:14px;line-height:1.45;color:${LIGHT.soft};`,
  preheader: "display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;mso-hide:all;",
} as const;

/** For clients that follow the reader's dark setting; the others keep the light colours, which all are explicit. */
export const DARK_STYLE = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body,.outer{background:${DARK.ground}!important}
.sheet{background:${DARK.paper}!important}
.sheet td,.sheet th,.sheet p,.sheet h2,.sheet li{color:${DARK.ink}!important;border-color:${DARK.line}!important}
.sheet .soft,.sheet .soft td{color:${DARK.soft}!important}
.sheet .panel{background:${DARK.panel}!important;border-color:${DARK.accent}!important}
.sheet .link{color:${DARK.accent}!important}
.sheet .button{background:${DARK.accent}!important;color:${DARK.onAccent}!important}
.sheet .bar{background:${DARK.bar}!important}
.sheet .rest{background:${DARK.barRest}!important}
.sheet .warn{background:${DARK.warnGround}!important;color:${DARK.warn}!important}
}`;
