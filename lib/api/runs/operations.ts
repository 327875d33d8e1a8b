import type { Run } from "../../domain/runs/match-run.ts";
import { differenceSentences } from "../../pages/runs/report-changes.ts";
import { adjustRun } from "../../use-cases/runs/adjust-run.ts";
import { approveRun } from "../../use-cases/runs/approve-run.ts";
import { draftProposal } from "../../use-cases/runs/draft-proposal.ts";
import { readDifference } from "../../use-cases/runs/read-difference.ts";
import { listRuns, readReport, readReportByLink, readRun } from "../../use-cases/runs/read-runs.ts";
import { requestRun } from "../../use-cases/runs/request-run.ts";
import { type Language, wordsIn } from "../../words/languages.ts";
import type { ReportWords } from "../../words/words.ts";
import { groupReply } from "../groups/group-reply.ts";
import { reportOf } from "../http/report-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";
import { toldGroups, toldResult } from "./told-result.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-report": async (deps, { claims, language }) =>
    reportOf(await readReportByLink(deps, claims), language, await reportWords(language), undefined),
  "download-report": async (deps, { claims, language }) =>
    reportOf(await readReportByLink(deps, claims), language, await reportWords(language), undefined),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "create-match-run": async (deps, { staff, body }) => runReply(await requestRun(deps, staff, body)),
  "list-match-runs": async (deps, { query }) => ({ data: await listRuns(deps, query) }),
  "read-match-run": async (deps, { params, language }) => {
    const { run, result } = await readRun(deps, params.runId);
    const told = result && toldResult(result, await reportWords(language));
    return { data: { run, result: told }, rev: run.rev };
  },
  "compare-match-runs": async (deps, { params, query, language }) => {
    const words = await reportWords(language);
    const { groups, ...compared } = await readDifference(deps, query.from, params.runId);
    const sentences = differenceSentences(words.difference.sinceRun(query.from), compared.difference, groups, words);
    return { data: { ...compared, sentences } };
  },
  "draft-proposed-group": async (deps, { staff, params, language }) => {
    const { proposalTitle } = (await reportWords(language)).reasons;
    return groupReply(await draftProposal(deps, staff, params.runId, params.index, proposalTitle));
  },
  "adjust-match-run": async (deps, { staff, params, headers, body }) =>
    runReply(await adjustRun(deps, staff, params.runId, body, headers["if-match"])),
  "approve-match-run": async (deps, { staff, params, headers }) =>
    runReply(await approveRun(deps, staff, params.runId, headers["if-match"])),
  "read-match-report": async (deps, { params, language }) => {
    const [report, words] = await Promise.all([readReport(deps, params.runId), reportWords(language)]);
    const data = { ...report, result: toldResult(report.result, words), groups: toldGroups(report.groups, words) };
    return reportOf(report, language, words, data);
  },
};

async function reportWords(language: Language): Promise<ReportWords> {
  return (await (await wordsIn(language)).report()).report;
}

/** The ETag of a run is its revision. */
function runReply(run: Run): { readonly data: Run; readonly rev: number } {
  return { data: run, rev: run.rev };
}
