/** Row as a spreadsheet numbers them, the header being row 1; a cell may span lines, so this is not the line. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] };

export class CsvFault extends Error {
  readonly row: number;
  readonly fix: string;

  constructor(row: number, problem: string, fix: string) {
    super(problem);
    this.row = row;
    this.fix = fix;
  }
}

/**
 * RFC 4180 with commas, semicolons or tabs, whichever the first row has most of. Rows without any text are left out.
 *
 * @throws CsvFault
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  const rows = split(plain, delimiterOf(plain));
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** Counted outside quotes, up to the end of the first row. */
function delimiterOf(text: string): string {
  const counts = new Map([",", ";", "\t"].map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n" || character === "\r") break;
    const before = counts.get(character);
    if (before !== undefined) counts.set(character, before + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

const QUOTED = /"((?:[^"]|"")*)"/y;

function split(text: string, delimiter: string): readonly CsvRow[] {
  const plainCell = new RegExp(`[^${delimiter}\r\n]*`, "y");
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length || cells.length > 0) {
    const row = rows.length + 1;
    const cell = text[at] === '"' ? quotedCell(text, at, row) : matchAt(plainCell, text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end stands before one more, empty cell.
      if (at < text.length) continue;
      cells.push("");
    } else if (at < text.length && text[at] !== "\r" && text[at] !== "\n") {
      throw new CsvFault(row, "has text after a closing quote", 'Write a quote within a quoted cell twice, as "".');
    }
    rows.push({ row, cells });
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

type Cell = { readonly value: string; readonly end: number };

function matchAt(pattern: RegExp, text: string, at: number): Cell {
  pattern.lastIndex = at;
  const [value = ""] = pattern.exec(text) ?? [];
  return { value, end: at + value.length };
}

function quotedCell(text: string, at: number, row: number): Cell {
  QUOTED.lastIndex = at;
  const found = QUOTED.exec(text);
  if (found === null) {
    throw new CsvFault(row, "opens a quote that is never closed", "Close the quoted cell, or take the quote away.");
  }
  return { value: (found[1] ?? "").replaceAll('""', '"'), end: QUOTED.lastIndex };
}

/** As a spreadsheet names its columns: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
