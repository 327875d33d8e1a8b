import type { Run } from "../../domain/runs/match-run.ts";
import { differenceSentences } from "../../pages/runs/report-changes.ts";
import { adjustRun } from "../../use-cases/runs/adjust-run.ts";
import { approveRun } from "../../use-cases/runs/approve-run.ts";
import { draftProposal } from "../../use-cases/runs/draft-proposal.ts";
import { readDifference } from "../../use-cases/runs/read-difference.ts";
import { listRuns, readReport, readReportByLink, readRun } from "../../use-cases/runs/read-runs.ts";
import { requestRun } from "../../use-cases/runs/request-run.ts";
import { groupReply } from "../groups/group-reply.ts";
import { reportOf } from "../http/report-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-report": async (deps, { claims }) => reportOf(await readReportByLink(deps, claims), undefined),
  "download-report": async (deps, { claims }) => reportOf(await readReportByLink(deps, claims), undefined),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "create-match-run": async (deps, { staff, body }) => runReply(await requestRun(deps, staff, body)),
  "list-match-runs": async (deps, { query }) => ({ data: await listRuns(deps, query) }),
  "read-match-run": async (deps, { params }) => {
    const detail = await readRun(deps, params.runId);
    return { data: detail, rev: detail.run.rev };
  },
  "compare-match-runs": async (deps, { params, query }) => {
    const { groups, ...compared } = await readDifference(deps, query.from, params.runId);
    const sentences = differenceSentences(`Since ${query.from}`, compared.difference, groups);
    return { data: { ...compared, sentences } };
  },
  "draft-proposed-group": async (deps, { staff, params }) =>
    groupReply(await draftProposal(deps, staff, params.runId, params.index)),
  "adjust-match-run": async (deps, { staff, params, headers, body }) =>
    runReply(await adjustRun(deps, staff, params.runId, body, headers["if-match"])),
  "approve-match-run": async (deps, { staff, params, headers }) =>
    runReply(await approveRun(deps, staff, params.runId, headers["if-match"])),
  "read-match-report": async (deps, { params }) => {
    const report = await readReport(deps, params.runId);
    return reportOf(report, report);
  },
};

/** The ETag of a run is its revision. */
function runReply(run: Run): { readonly data: Run; readonly rev: number } {
  return { data: run, rev: run.rev };
}
