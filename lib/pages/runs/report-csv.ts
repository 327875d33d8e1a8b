import type { GroupId } from "../../domain/ids.ts";
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
export function reportCsv({ result, groups }: ReportView, { csv, figures, reasons }: ReportWords): string {
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
  const rows = [csv.columns, ...placed, ...unplaced].map((row: Row) =>
    columns.map((column) => cell(row[column] ?? "")),
  );
  return `\ufeff${rows.map((row) => row.join(",")).join("\r\n")}\r\n`;
}

/** Exported for its own test: what a hostile text becomes in a spreadsheet matters. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
