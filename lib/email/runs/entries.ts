import { html } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import type { Block } from "../letter.ts";

/** One line about a person or group in a staff mail. */
export type Entry = { readonly lead: string; readonly note: string; readonly text: string };

const ROW = `padding:8px 0;font-size:14px;line-height:1.45;border-top:1px solid ${LIGHT.line};`;
const SOFT = `color:${LIGHT.soft};`;

/** The first `shown` of a list, and where the others are. */
export function entries(items: readonly Entry[], shown: number): Block {
  const first = items.slice(0, shown);
  const more = items.length - first.length;
  const rest = more > 0 ? `${more} more in the complete report.` : undefined;
  const rows = first.map(
    ({
      lead,
      note,
      text,
    }) => html`<tr><td style="${ROW}"><strong>${lead}</strong> <span class="soft" style="${SOFT}">${note}</span><br>${text}</td></tr>
`,
  );
  const last = rest !== undefined && html`<tr><td class="soft" style="${ROW}${SOFT}">${rest}</td></tr>`;
  const lines = first.map(
    ({ lead, note, text }) => `- ${[lead, note].filter((part) => part !== "").join(", ")}: ${text}`,
  );
  return {
    html: html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px;border-collapse:collapse;">${rows}${last}</table>`,
    text: [...lines, ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** The few figures that are read first, side by side. */
export function figures(items: readonly (readonly [figure: string, name: string])[]): Block {
  const width = `${Math.floor(100 / Math.max(1, items.length))}%`;
  const cells = items.map(
    ([
      figure,
      name,
    ]) => html`<td width="${width}" style="padding:10px 6px;text-align:center;vertical-align:top;font-size:13px;line-height:1.35;">
<strong style="font-size:26px;line-height:1.2;">${figure}</strong><br><span class="soft" style="${SOFT}">${name}</span></td>`,
  );
  return {
    html: html`<table role="presentation" class="panel" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 18px;background:${LIGHT.panel};border-radius:6px;"><tr>${cells}</tr></table>`,
    text: items.map(([figure, name]) => `${figure} ${name}`).join("\n"),
  };
}
