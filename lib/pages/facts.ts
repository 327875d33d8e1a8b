import { type Html, html, type Insert } from "../markup/html.ts";

/** Names and values of a description list. */
export type Rows = readonly (readonly [name: string, value: Insert])[];

export function facts(rows: Rows): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
