import { type Html, html } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import { PLAIN_TABLE } from "../look.ts";

const CELL = "height:10px;line-height:10px;font-size:1px;padding:0;";

/**
 * A horizontal bar of table cells, half as wide as the text, `share` 0-1: shown alike by mail clients that strip images
 * and SVG.
 */
export function bar(share: number): Html {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * 100);
  const cell = (kind: "bar" | "rest", width: number) => {
    const colour = kind === "bar" ? LIGHT.bar : LIGHT.barRest;
    return width > 0 && html`<td class="${kind}" width="${width}%" style="${CELL}background:${colour};">&nbsp;</td>`;
  };
  const cells = [cell("bar", filled), cell("rest", 100 - filled)];
  return html`<table role="presentation" width="50%" ${PLAIN_TABLE}><tr>${cells}</tr></table>`;
}

/** The same in plain text, ten characters wide. */
export function textBar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * 10);
  return `[${"#".repeat(filled)}${".".repeat(10 - filled)}]`;
}
