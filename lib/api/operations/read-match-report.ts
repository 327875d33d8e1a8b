import { readReport } from "../../use-cases/runs/read-runs.ts";
import { reportOf } from "../http/report-reply.ts";
import type { Operation } from "../operation.ts";

export const readMatchReport: Operation<"read-match-report"> = async (deps, { params }) => {
  const report = await readReport(deps, params.runId);
  return reportOf(report, report);
};
