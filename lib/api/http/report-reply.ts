import { reportCsv, reportFileName } from "../../pages/runs/report-csv.ts";
import { renderReport } from "../../pages/runs/report-page.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";

/** The match report as a page or a table; `data` is what the route gives as JSON, if it does. */
export function reportOf<Data>(report: ReportView, data: Data) {
  return { data, html: () => renderReport(report), csv: () => reportCsv(report), fileName: reportFileName(report) };
}
