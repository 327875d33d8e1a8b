import type { ReportView } from "../../use-cases/runs/views.ts";
import { boundBy } from "../../words/report.ts";

const COLUMNS = [
  "case_code",
  "outcome",
  "group_id",
  "group",
  "fit_of_1000",
  "waited_days",
  "pinned",
  "bound_by",
  "eligible_groups",
  "nearest_group",
  "smallest_change",
  "smallest_change_group",
  "reason",
] as const;

/** Says nothing of what it holds. */
export function reportFileName(view: Pick<ReportView, "now">): string {
  return `report-${view.now.slice(0, 10)}.csv`;
}

/**
 * One row a person, RFC 4180 (CRLF, quotes doubled), with a byte-order mark so that spreadsheets read it as UTF-8.
 * A cell that a spreadsheet would take for a formula is given an apostrophe first.
 */
export function reportCsv({ result, groups }: ReportView): string {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const placed = result.placed.map((one) => [
    one.caseCode,
    "placed",
    one.groupId,
    titles.get(one.groupId) ?? "",
    one.fit,
    one.waitedDays,
    one.pinned ? "yes" : "no",
    "",
    "",
    "",
    "",
    "",
    one.reason,
  ]);
  const unplaced = result.unplaced.map((one) => [
    one.caseCode,
    "not placed",
    "",
    "",
    "",
    one.waitedDays,
    "",
    boundBy(one),
    one.eligibleGroups,
    one.nearestGroup === undefined ? "" : (titles.get(one.nearestGroup) ?? one.nearestGroup),
    one.smallestChange?.text ?? "",
    one.smallestChange === undefined ? "" : (titles.get(one.smallestChange.groupId) ?? one.smallestChange.groupId),
    one.reason,
  ]);
  const rows = [COLUMNS, ...placed, ...unplaced];
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Exported for its own test: what a hostile text becomes in a spreadsheet matters. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
