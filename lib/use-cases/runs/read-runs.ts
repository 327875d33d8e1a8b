import { crisisRowsToCheck } from "../../domain/crisis/rows-to-check.ts";
import { DomainError } from "../../domain/errors.ts";
import { RunId } from "../../domain/ids.ts";
import { type LinkClaims, STAFF_EPOCH } from "../../domain/link.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import { openPartCursor } from "../../domain/runs/part-cursor.ts";
import { addMinutes } from "../../time/instant.ts";
import { foundRun } from "../found.ts";
import { reportGroups } from "../groups/report-group.ts";
import type { Page, PageQuery } from "../page.ts";
import type { Deps } from "../ports.ts";
import { signedHref } from "../signed-href.ts";
import { resultOf } from "./staged-run.ts";
import type { ReportView } from "./views.ts";

const DOWNLOAD_MINUTES = 60;

/** Newest first. What an adjustment changed is told by `readRun` alone: it may be long. */
export async function listRuns(deps: Deps, query: PageQuery): Promise<Page<Run>> {
  const page = await deps.store.runs(query);
  return { ...page, items: page.items.map(({ difference: _difference, ...run }) => run) };
}

/** `result` is there from PREVIEW on; `run.difference` says what the last adjustment changed. */
export async function readRun(
  deps: Deps,
  runId: RunId,
): Promise<{ readonly run: Run; readonly result: MatchResult | undefined }> {
  const run = await foundRun(deps, runId);
  const result = run.status === "QUEUED" || run.status === "FAILED" ? undefined : await resultOf(deps, run);
  return { run, result };
}

/** What a cursor holds for: the result that a run's preview shows. */
export function partsOf({ resultHash = "" }: Run): string {
  return resultHash;
}

/** @throws DomainError not-found; wrong-state while the run has no result; validation-failed for a foreign cursor */
export async function readReport(deps: Deps, runId: RunId, cursor?: string): Promise<ReportView> {
  const { run, result } = await readRun(deps, runId);
  if (result === undefined) {
    throw new DomainError("wrong-state", { code: "run-without-report", facts: { status: run.status } });
  }
  return reportView(
    deps,
    run,
    result,
    {
      purpose: "report",
      subject: [runId],
      rev: run.rev,
      epoch: STAFF_EPOCH,
      expiresAt: addMinutes(deps.clock.now(), DOWNLOAD_MINUTES),
    },
    cursor,
  );
}

/** The same report by a signed link; its download ends when the link does. */
export async function readReportByLink(deps: Deps, claims: LinkClaims, cursor?: string): Promise<ReportView> {
  const { run, result } = await readRun(deps, RunId.parse(claims.subject[0]));
  if (result === undefined) {
    throw new DomainError("wrong-state", { code: "run-without-report", facts: { status: run.status } });
  }
  return reportView(deps, run, result, claims, cursor);
}

async function reportView(
  deps: Deps,
  run: Run,
  result: MatchResult,
  download: LinkClaims,
  cursor: string | undefined,
): Promise<ReportView> {
  const { name, timeZone } = deps.settings.organisation;
  const of = partsOf(run);
  const from = openPartCursor(cursor, of);
  const href = await signedHref(deps, download);
  const now = deps.clock.now();
  return {
    organisation: name,
    waitingFullAfterDays: deps.settings.matching.waitingFullAfterDays,
    crisisOutdated: crisisRowsToCheck(deps.settings, now).outdated,
    run,
    result,
    groups: await reportGroups(
      deps,
      result.groups.map(({ groupId }) => groupId),
      deps.clock.now(),
    ),
    timeZone,
    now,
    csvHref: `${href}/csv`,
    part: { from, of, href },
  };
}
