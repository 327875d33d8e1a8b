import { type Html, html, oneLine } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import type { Drawn } from "../draw.ts";
import { PLAIN_TABLE } from "../look.ts";

/** One line about a person or group in a staff mail. */
export type Entry = { readonly lead: string; readonly note: string; readonly text: string };

const ROW = `padding:8px 0;font-size:14px;line-height:1.45;border-top:1px solid ${LIGHT.line};`;
const SOFT = `color:${LIGHT.soft};`;
const TABLE = "margin:0 0 18px;border-collapse:collapse;";
const FIGURE = "padding:10px 6px;text-align:center;vertical-align:top;font-size:13px;line-height:1.35;";
const PANEL = `margin:0 0 18px;background:${LIGHT.panel};border-radius:6px;`;

/** The first `shown` of a list, and where the others are: `more` says how many. */
export function entries(items: readonly Entry[], shown: number, more: (count: number) => string): Drawn {
  const first = items.slice(0, shown).map(onOneLine);
  const left = items.length - first.length;
  const rest = left > 0 ? more(left) : undefined;
  const rows = first.map(entryMarkup);
  const last = rest !== undefined && html`<tr><td class="soft" style="${ROW}${SOFT}">${rest}</td></tr>`;
  const lines = first.map(
    ({ lead, note, text }) => `- ${[lead, note].filter((part) => part !== "").join(", ")}: ${text}`,
  );
  return {
    html: html`<table role="presentation" width="100%" ${PLAIN_TABLE} style="${TABLE}">${rows}${last}</table>`,
    text: [...lines, ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** Titles and labels are typed by people: what turns a line round stays out of it. */
function onOneLine({ lead, note, text }: Entry): Entry {
  return { lead: oneLine(lead), note: oneLine(note), text: oneLine(text) };
}

function entryMarkup({ lead, note, text }: Entry): Html {
  const aside = html`<span class="soft" style="${SOFT}">${note}</span>`;
  return html`<tr><td style="${ROW}"><strong>${lead}</strong> ${aside}<br>${text}</td></tr>
`;
}

/** The few figures that are read first, side by side. */
export function figures(items: readonly (readonly [figure: string, name: string])[]): Drawn {
  const width = `${Math.floor(100 / Math.max(1, items.length))}%`;
  const cells = items.map(([figure, name]) => {
    const big = html`<strong style="font-size:26px;line-height:1.2;">${figure}</strong>`;
    return html`<td width="${width}" style="${FIGURE}">
${big}<br><span class="soft" style="${SOFT}">${name}</span></td>`;
  });
  const look = html`class="panel" width="100%" ${PLAIN_TABLE} style="${PANEL}"`;
  return {
    html: html`<table role="presentation" ${look}><tr>${cells}</tr></table>`,
    text: items.map(([figure, name]) => `${figure} ${name}`).join("\n"),
  };
}
