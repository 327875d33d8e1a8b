import { type Html, html, oneLine } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import type { Drawn } from "../draw.ts";
import { BOX, LOOK } from "../look.ts";

/** One line about a person or group in a staff mail. */
export type Entry = { readonly lead: string; readonly note: string; readonly text: string };

/** The same as it is drawn, with whatever stands below its first line. */
export type Row = { readonly lead: string; readonly note: string; readonly below: Html };

const ROW = `padding:8px 0;font-size:14px;line-height:1.45;border-top:1px solid ${LIGHT.line};`;
const SOFT = `color:${LIGHT.soft};`;
const FIGURE = "padding:8px 6px;text-align:center;vertical-align:top;font-size:13px;line-height:1.35;";

/** The first `shown` of a list, and where the others are: `more` says how many. */
export function entries(items: readonly Entry[], shown: number, more: (count: number) => string): Drawn {
  const first = items.slice(0, shown).map(onOneLine);
  const left = items.length - first.length;
  const rest = left > 0 ? more(left) : undefined;
  const lines = first.map(
    ({ lead, note, text }) => `- ${[lead, note].filter((part) => part !== "").join(", ")}: ${text}`,
  );
  return {
    html: rowsOf(
      first.map(({ lead, note, text }) => ({ lead, note, below: html`${text}` })),
      rest,
    ),
    text: [...lines, ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** Titles and labels are typed by people: what turns a line round stays out of it. */
function onOneLine({ lead, note, text }: Entry): Entry {
  return { lead: oneLine(lead), note: oneLine(note), text: oneLine(text) };
}

/** One below the other, each as wide as there is room. `rest`: how many there are besides. */
export function rowsOf(rows: readonly Row[], rest?: string): Html {
  const last = rest !== undefined && html`<tr><td class="soft" style="${ROW}${SOFT}">${rest}</td></tr>`;
  return html`<table ${BOX}>${rows.map(rowMarkup)}${last}</table>`;
}

function rowMarkup({ lead, note, below }: Row): Html {
  return html`<tr><td style="${ROW}"><strong>${lead}</strong> ${note !== "" && soft(note)}<br>${below}</td></tr>
`;
}

export function soft(text: string): Html {
  return html`<span class="soft" style="${SOFT}">${text}</span>`;
}

/** The few figures that are read first, two side by side. */
export function figures(items: readonly (readonly [figure: string, name: string])[]): Drawn {
  const cells = items.map(([figure, name]) => {
    const big = html`<strong style="font-size:26px;line-height:1.2;">${figure}</strong>`;
    return html`<td width="50%" style="${FIGURE}">${big}<br>${soft(name)}</td>`;
  });
  const rows = cells.flatMap((cell, at) => (at % 2 === 0 ? [html`<tr>${cell}${cells[at + 1]}</tr>`] : []));
  const inside = html`<table ${BOX}>${rows}</table>`;
  return {
    html: html`<table ${BOX}><tr><td class="panel" style="${LOOK.panel}">${inside}</td></tr></table>`,
    text: items.map(([figure, name]) => `${figure} ${name}`).join("\n"),
  };
}
