import { csvNextHref, reportCsv, reportFileName } from "../../pages/runs/report-csv.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { Language } from "../../words/languages.ts";
import type { ReportWords } from "../../words/words.ts";

/** The match report as a page or a table; `data` is what the route gives as JSON, if it does. */
export function reportOf<Data>(report: ReportView, language: Language, words: ReportWords, data: Data) {
  const html = async () => {
    const { renderReport } = await import("../../pages/runs/report-page.ts");
    return renderReport(report, language, words);
  };
  const nextTable = () => csvNextHref(report, words);
  return { data, html, csv: () => reportCsv(report, words), nextTable, fileName: reportFileName(report) };
}
