import { PlainError } from "../plain-error.ts";

/** A table; a bar in a cell is escaped. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `|${cells.map((cell) => (cell === "" ? " " : ` ${cell.replaceAll("|", "\\|")} `)).join("|")}|`;
  return [line(headings), `|${headings.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/**
 * A document with `content` between the two comments that mark `block`.
 *
 * @throws PlainError when the document has not one such block
 * @example withBlock("<!-- rules: npm run docs -->\n\nold\n\n<!-- /rules -->", "rules", "new")
 */
export function withBlock(document: string, block: string, content: string): string {
  const [start, end] = [`<!-- ${block}: npm run docs -->`, `<!-- /${block} -->`];
  const [before = "", rest, ...more] = document.split(start);
  const [, after, ...further] = rest?.split(end) ?? [];
  if (after === undefined || more.length + further.length > 0) {
    throw new PlainError(`a document of docs/ must have one block between "${start}" and "${end}"`);
  }
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}
