import { cellValue } from "./cells.ts";
import { CsvFault, type CsvRow, parseCsv } from "./csv.ts";
import { type Column, columnFor, type Header, readHeader, type SheetMapping, type UsedColumn } from "./header.ts";
import { type InputFault, refuse } from "./input-fault.ts";
import type { SourceItem } from "./source-item.ts";

export type Sheet = {
  readonly file: string;
  readonly text: string;
  readonly mapping: SheetMapping;
  readonly columns: readonly Column[];
  /** Fields that a constant may not fill: each person says these. */
  readonly neverConstant: ReadonlySet<string>;
};

/**
 * The rows of a spreadsheet as the objects that its columns describe.
 *
 * @throws InputError with every fault of quotes, heading, mapping and cells
 */
export function readSheet(sheet: Sheet): { readonly items: readonly SourceItem[]; readonly unused: readonly string[] } {
  const { file } = sheet;
  const [heading, ...rows] = rowsOf(sheet);
  const headings = heading?.cells ?? [];
  if (heading === undefined) refuse([fault(file, "", "is empty", "Its first row must name the columns.")]);
  const { header, faults } = readHeader({ ...sheet, headings }, sheet.columns);
  const constants = constantsOf(sheet, header);
  refuse([...faults, ...constants.faults, ...rows.flatMap((row) => tooManyCells(file, row, headings.length))]);
  const read = rows.map((row) => readRow(file, row, header.used, constants.used));
  refuse(read.flatMap((row) => row.faults));
  return { items: read.map(({ item }) => item), unused: header.unused };
}

function fault(file: string, place: string, problem: string, fix: string): InputFault {
  return { file, place: () => place, problem, fix };
}

function rowsOf({ file, text }: Sheet): readonly CsvRow[] {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    refuse([fault(file, `row ${error.row}`, error.message, error.fix)]);
    return [];
  }
}

function tooManyCells(file: string, { row, cells }: CsvRow, columns: number): readonly InputFault[] {
  if (cells.slice(columns).every((cell) => cell.trim() === "")) return [];
  const problem = `has ${cells.length} cells, and there are ${columns} columns`;
  return [fault(file, `row ${row}`, problem, "Put a cell that holds a comma or semicolon in quotes.")];
}

type Constant = Pick<UsedColumn, "path" | "kind" | "name"> & { readonly text: string };

function constantsOf(
  { mapping, columns, neverConstant, file }: Sheet,
  { used }: Header,
): { readonly used: readonly Constant[]; readonly faults: readonly InputFault[] } {
  const constants: Constant[] = [];
  const faults: InputFault[] = [];
  for (const [field, text] of Object.entries(mapping.constants)) {
    const column = columnFor(field, columns);
    const own = used.find((each) => each.path.join(".") === column?.path);
    if (column === undefined) faults.push(wrong(field, "is no field", "Take a field of docs/matching.md."));
    else if (neverConstant.has(field))
      faults.push(wrong(field, "is each person's own", `Give it a column in ${file}.`));
    else if (own !== undefined) faults.push(wrong(field, `is also ${own.name} of ${file}`, "Keep one of the two."));
    else constants.push({ path: column.path.split("."), kind: column.kind, name: field, text });
  }
  return { used: constants, faults };
}

function wrong(field: string, problem: string, fix: string): InputFault {
  return fault("mapping.json", `constants, "${field}"`, problem, fix);
}

function readRow(
  file: string,
  { row, cells }: CsvRow,
  used: readonly UsedColumn[],
  constants: readonly Constant[],
): { readonly item: SourceItem; readonly faults: readonly InputFault[] } {
  const raw: Branch = {};
  const faults: InputFault[] = [];
  const filled = [...used.map((column) => ({ ...column, text: (cells[column.index] ?? "").trim() })), ...constants];
  for (const { text, kind, name, path } of filled) {
    if (text === "") continue;
    const cell = cellValue(text, kind);
    if ("value" in cell) put(raw, path, cell.value);
    else faults.push(fault(file, `row ${row}, ${name}`, cell.problem, cell.fix));
  }
  return { item: { raw, label: `row ${row}`, fault: faultAt(file, row, used) }, faults };
}

/** A fault of the schema at the column it came from; of a column that is not there, once for the sheet. */
function faultAt(file: string, row: number, used: readonly UsedColumn[]): SourceItem["fault"] {
  return (pointer, problem, fix) => {
    const steps = pointer.split("/").slice(1);
    const column = used.find(({ path }) => path.every((step, index) => steps[index] === step));
    if (column !== undefined) return fault(file, `row ${row}, ${column.name}`, problem, fix);
    const partial = used.some(({ path }) => steps.every((step, index) => path[index] === step));
    const field = steps.filter((step) => step !== "intake").join(".");
    const place = partial ? `row ${row}, ${field}` : "";
    const missing = `no column is read as "${field}", which ${problem}`;
    return fault(
      file,
      place,
      partial ? problem : missing,
      partial ? fix : `${fix} Or map a column to it in mapping.json.`,
    );
  };
}

type Branch = { [step: string]: unknown };

/** Sets what a dotted path leads to; a number in it is a place in a list. */
function put(target: Branch, path: readonly string[], value: unknown): void {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    target[step] = value;
    return;
  }
  const isList = /^\d+$/.test(rest[0] ?? "");
  target[step] ??= isList ? [] : {};
  // Made by the line above, or by an earlier column with the same beginning.
  put(target[step] as Branch, rest, value);
}
