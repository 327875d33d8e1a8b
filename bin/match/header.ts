import * as z from "zod";
import { bare, type CellKind } from "./cells.ts";
import { columnLetters } from "./csv.ts";
import type { InputFault } from "./input-fault.ts";

/** A column that a sheet may have. */
export type Column = {
  /** As `mapping.json` names it; one that ends in `.*` stands for any attribute, as in affinity.gender. */
  readonly field: string;
  /** Where its value goes, dotted; a number is a place in a list. */
  readonly path: string;
  readonly kind: CellKind;
  readonly alias?: readonly string[];
  /** One sentence: what it says. */
  readonly describes?: string;
};

/** `columns`: heading to field, where the heading is not one we know; "" leaves it out. `constants`: for all rows. */
const SheetMapping = z.strictObject({
  columns: z.record(z.string(), z.string()).default({}),
  constants: z.record(z.string(), z.string()).default({}),
});
export type SheetMapping = z.infer<typeof SheetMapping>;
export const Mapping = z.strictObject({
  applications: SheetMapping.prefault({}),
  groups: SheetMapping.prefault({}),
});
export type Mapping = z.infer<typeof Mapping>;

/** A column that the sheet has and that is used. */
export type UsedColumn = {
  readonly index: number;
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** As in `column D "Time zone"`. */
  readonly name: string;
};

export type Header = { readonly used: readonly UsedColumn[]; readonly unused: readonly string[] };

/** The column a field is read from: by name, or by the attribute after the dot of one that ends in `.*`. */
export function columnFor(field: string, columns: readonly Column[]): Column | undefined {
  const named = columns.find((column) => column.field === field);
  if (named !== undefined) return named;
  const [, family = "", attribute = ""] = /^(.*\.)([a-z_]+)$/.exec(field) ?? [];
  const open = columns.find((column) => column.field === `${family}*`);
  return open === undefined ? undefined : { ...open, field, path: `${open.path}.${attribute}` };
}

/** Headings are known by the field's name, its last part or an alias; capitals, spaces and punctuation do not count. */
function guess(heading: string, columns: readonly Column[]): Column | undefined {
  const exact = columnFor(heading.trim(), columns);
  if (exact !== undefined) return exact;
  const wanted = bare(heading);
  return columns.find(({ field, alias = [] }) => [field, ...alias].some((name) => bare(name) === wanted));
}

type Sheet = { readonly file: string; readonly headings: readonly string[]; readonly mapping: SheetMapping };

/** What each column of a sheet is, and every fault of its heading and mapping. */
export function readHeader(
  { file, headings, mapping }: Sheet,
  columns: readonly Column[],
): { readonly header: Header; readonly faults: readonly InputFault[] } {
  const used: (UsedColumn & { readonly field: string })[] = [];
  const unused: string[] = [];
  const faults: InputFault[] = mappingFaults({ file, headings, mapping }, columns);
  for (const [index, heading] of headings.entries()) {
    const asked = mapping.columns[heading.trim()];
    const column = asked === undefined ? guess(heading, columns) : columnFor(asked, columns);
    const name = `column ${columnLetters(index)} "${heading.trim()}"`;
    const twin = used.find(({ field }) => field === column?.field);
    if (column === undefined) unused.push(heading.trim());
    else if (twin === undefined)
      used.push({ index, path: column.path.split("."), kind: column.kind, name, field: column.field });
    else {
      const problem = `is read as ${column.field}, and so is ${twin.name}`;
      const fix = 'Map one of them to "" in mapping.json to leave it out.';
      faults.push({ file, place: () => `row 1, ${name}`, problem, fix });
    }
  }
  return { header: { used, unused: unused.filter((heading) => heading !== "") }, faults };
}

function mappingFaults({ headings, mapping, file }: Sheet, columns: readonly Column[]): InputFault[] {
  const fields = columns.map(({ field }) => field).join(", ");
  const known = new Set(headings.map((heading) => heading.trim()));
  const at = (place: string, problem: string, fix: string) => ({
    file: "mapping.json",
    place: () => place,
    problem,
    fix,
  });
  return Object.entries(mapping.columns).flatMap(([heading, field]) => [
    ...(known.has(heading)
      ? []
      : [at(`"${heading}"`, `is no column of ${file}`, `Its columns are ${[...known].join(", ")}.`)]),
    ...(field === "" || columnFor(field, columns) !== undefined
      ? []
      : [at(`"${heading}"`, `"${field}" is no field`, `Fields are ${fields}.`)]),
  ]);
}
