import { readReportByLink } from "../../use-cases/runs/read-runs.ts";
import { reportOf } from "../http/report-reply.ts";
import type { Operation } from "../operation.ts";

export const downloadReport: Operation<"download-report"> = async (deps, { claims }) =>
  reportOf(await readReportByLink(deps, claims), undefined);
