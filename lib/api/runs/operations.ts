import type * as z from "zod";
import { contentHash } from "../../domain/hash.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { openPartCursor, partCursor } from "../../domain/runs/part-cursor.ts";
import { differenceSentences } from "../../pages/runs/report-changes.ts";
import { adjustRun } from "../../use-cases/runs/adjust-run.ts";
import { approveRun } from "../../use-cases/runs/approve-run.ts";
import { draftProposal } from "../../use-cases/runs/draft-proposal.ts";
import { readDifference } from "../../use-cases/runs/read-difference.ts";
import { listRuns, partsOf, readReport, readReportByLink, readRun } from "../../use-cases/runs/read-runs.ts";
import { requestRun } from "../../use-cases/runs/request-run.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import { type Language, wordsIn } from "../../words/languages.ts";
import type { ReportWords } from "../../words/words.ts";
import { groupReply } from "../groups/group-reply.ts";
import { reportOf } from "../http/report-reply.ts";
import type { OperationTable } from "../operation.ts";
import { keyedBy } from "../rows/idempotency.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { MatchResult } from "./match-result.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";
import { toldPart } from "./told-part.ts";
import { toldGroups } from "./told-result.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-report": async (deps, { claims, query, language }) =>
    reportOf(await readReportByLink(deps, claims, query.cursor), language, await reportWords(language), undefined),
  "download-report": async (deps, { claims, query, language }) =>
    reportOf(await readReportByLink(deps, claims, query.cursor), language, await reportWords(language), undefined),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "create-match-run": async (deps, { staff, headers, body }) =>
    runReply(await requestRun(deps, staff, body, keyedBy(headers["idempotency-key"], contentHash(body)))),
  "list-match-runs": async (deps, { query }) => ({ data: await listRuns(deps, query) }),
  "read-match-run": async (deps, { params, query, language }) => {
    const { run, result } = await readRun(deps, params.runId);
    const from = openPartCursor(query.cursor, partsOf(run));
    if (result === undefined) return { data: { run }, rev: run.rev };
    const told = toldPart(result, from, await reportWords(language), query.limit);
    return { data: { run, result: told.result, cursor: cursorOf(run, told.next) }, rev: run.rev };
  },
  "compare-match-runs": async (deps, { params, query, language }) => {
    const words = await reportWords(language);
    const { groups, ...compared } = await readDifference(deps, query.from, params.runId, query.cursor);
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
  "read-match-report": async (deps, { params, query, language }) => {
    const [report, words] = await Promise.all([readReport(deps, params.runId, query.cursor), reportWords(language)]);
    const told = toldPart(report.result, report.part?.from ?? 0, words, query.limit);
    const groups = toldGroups(groupsIn(told.result, report.groups), words);
    const data = { ...report, result: told.result, groups, cursor: cursorOf(report.run, told.next) };
    return reportOf(report, language, words, data);
  },
};

function cursorOf(run: Run, next: number | undefined): string | undefined {
  return next === undefined ? undefined : partCursor(partsOf(run), next);
}

/** Those that a part of a result speaks of. */
function groupsIn(
  { groups, placed, unplaced }: z.input<typeof MatchResult>,
  all: ReportView["groups"],
): ReportView["groups"] {
  const spoken: ReadonlySet<string | undefined> = new Set([
    ...[...groups, ...placed].map(({ groupId }) => groupId),
    ...unplaced.flatMap(({ nearestGroup, smallestChange }) => [nearestGroup, smallestChange?.groupId]),
  ]);
  return all.filter(({ groupId }) => spoken.has(groupId));
}

async function reportWords(language: Language): Promise<ReportWords> {
  return (await (await wordsIn(language)).report()).report;
}

/** The ETag of a run is its revision. */
function runReply(run: Run): { readonly data: Run; readonly rev: number } {
  return { data: run, rev: run.rev };
}
