import { BYTES_A_REPLY, fitting } from "../../domain/fitting.ts";
import type { GroupId } from "../../domain/ids.ts";
import { partCursor } from "../../domain/runs/part-cursor.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";

type Column = keyof ReportWords["csv"]["columns"];
type Row = { readonly [Name in Column]?: string | number | undefined };

/** Says nothing of what it holds. */
export function reportFileName(view: Pick<ReportView, "now">): string {
  return `report-${view.now.slice(0, 10)}.csv`;
}

/**
 * One row a person, RFC 4180 (CRLF, quotes doubled), with a byte-order mark so that spreadsheets read it as UTF-8.
 * A cell that a spreadsheet would take for a formula is given an apostrophe first.
 */
export function reportCsv(view: ReportView, words: ReportWords): string {
  return csvParts(view, words).find(({ from }) => from === (view.part?.from ?? 0))?.text ?? "";
}

/** The parts of the table that one reply holds each: one alone, but for many thousands of people. */
export function csvHrefs(view: ReportView, words: ReportWords): readonly string[] {
  return csvParts(view, words).map(({ from }) => hrefFrom(view, from));
}

/** Of the part behind this one; undefined when this is the last. */
export function csvNextHref(view: ReportView, words: ReportWords): string | undefined {
  const next = csvParts(view, words).find(({ from }) => from > (view.part?.from ?? 0));
  return next && hrefFrom(view, next.from);
}

function hrefFrom({ csvHref, part }: ReportView, from: number): string {
  return part === undefined || from === 0 ? csvHref : `${csvHref}?cursor=${partCursor(part.of, from)}`;
}

type CsvPart = { readonly from: number; readonly text: string };

/** Each with its headings. */
function csvParts(view: ReportView, words: ReportWords): readonly CsvPart[] {
  const [headings = "", ...rows] = csvRows(view, words);
  const most = view.part === undefined ? Number.POSITIVE_INFINITY : BYTES_A_REPLY;
  const parts: CsvPart[] = [];
  for (let from = 0; from < rows.length || parts.length === 0; ) {
    const shown = fitting(rows.slice(from), most);
    parts.push({ from, text: `\ufeff${[headings, ...shown].join("\r\n")}\r\n` });
    from += Math.max(1, shown.length);
  }
  return parts;
}

function csvRows({ result, groups }: ReportView, { csv, figures, reasons }: ReportWords): readonly string[] {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const titleOf = (id: GroupId | undefined) => (id === undefined ? "" : (titles.get(id) ?? id));
  const placed = result.placed.map((one): Row => {
    return {
      caseCode: one.caseCode,
      outcome: csv.placed,
      groupId: one.groupId,
      group: titles.get(one.groupId) ?? "",
      fit: one.fit,
      waitedDays: one.waitedDays,
      pinned: one.pinned ? csv.yes : csv.no,
      reason: reasons.placed(one.reason),
    };
  });
  const unplaced = result.unplaced.map((one): Row => {
    return {
      caseCode: one.caseCode,
      outcome: csv.unplaced,
      waitedDays: one.waitedDays,
      boundBy: figures.boundBy(one),
      eligibleGroups: one.eligibleGroups,
      nearestGroup: titleOf(one.nearestGroup),
      smallestChange: one.smallestChange && reasons.change(one.smallestChange.reason),
      smallestChangeGroup: titleOf(one.smallestChange?.groupId),
      reason: reasons.unplaced(one.reason),
    };
  });
  // Object.keys forgets that the headings are those of the columns.
  const columns = Object.keys(csv.columns) as Column[];
  return [csv.columns, ...placed, ...unplaced].map((row: Row) =>
    columns.map((column) => cell(row[column] ?? "")).join(","),
  );
}

/** Exported for its own test: what a hostile text becomes in a spreadsheet matters. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
