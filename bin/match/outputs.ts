import { toldResult } from "../../lib/api/runs/told-result.ts";
import { contentHash, idsOfSource } from "../../lib/domain/hash.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult, Placed, Unplaced } from "../../lib/domain/runs/match-result.ts";
import type { Run } from "../../lib/domain/runs/match-run.ts";
import { Weights } from "../../lib/domain/runs/match-settings.ts";
import { violationLine } from "../../lib/domain/runs/violation.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { cell } from "../../lib/pages/runs/report-csv.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { reportGroup } from "../../lib/use-cases/groups/report-group.ts";
import { FALLBACK } from "../../lib/words/languages.ts";
import type { ReportWords } from "../../lib/words/words.ts";
import type { FileApplication } from "./file-application.ts";
import type { LeftOut } from "./folder-snapshot.ts";
import type { FileGroup } from "./read-groups.ts";

export type Matched = {
  readonly input: MatchInput;
  readonly result: MatchResult;
  readonly settings: Settings;
  readonly groups: readonly FileGroup[];
  readonly applications: readonly FileApplication[];
  readonly leftOut: LeftOut;
};

/** A finished match's files, by name. People appear by case code and by the coordinator's own key, never by name. */
export function outputsOf(matched: Matched, words: ReportWords): Readonly<Record<string, string>> {
  return {
    "result.json": `${JSON.stringify(resultFile(matched, words), null, 1)}\n`,
    "placements.csv": placementsCsv(matched, words),
    "unplaced.csv": unplacedCsv(matched, words),
    "report.html": reportHtml(matched, words),
  };
}

function resultFile({ input, result, leftOut }: Matched, words: ReportWords) {
  const { held, withoutConsent, notWaiting, groups } = leftOut;
  const told = toldResult(result, words);
  return {
    now: input.now,
    inputHash: contentHash(input),
    resultHash: contentHash(told),
    settings: input.settings,
    leftOut: { held: held.length, withoutConsent: withoutConsent.length, notWaiting: notWaiting.length, groups },
    result: told,
  };
}

type Cell = string | number;

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8; no cell is taken for a formula. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

// The keys of the schema are the keys of its type.
const PARTS = Object.keys(Weights.shape) as (keyof Weights)[];

function placementsCsv({ result, groups, applications }: Matched, { reasons }: ReportWords): string {
  const titleOf = titles(groups);
  const labelOf = labels(applications);
  const columns = ["application", "case_code", "group", "group_id", "fit_of_1000", ...PARTS, "waited_days", "reason"];
  const row = (one: Placed): readonly Cell[] => [
    labelOf(one),
    one.caseCode,
    titleOf(one.groupId),
    one.groupId,
    one.fit,
    ...PARTS.map((part) => one.parts.find((each) => each.part === part)?.points ?? 0),
    one.waitedDays,
    reasons.placed(one.reason),
  ];
  return csv([columns, ...result.placed.map(row)]);
}

function unplacedCsv({ result, groups, applications }: Matched, { figures, reasons }: ReportWords): string {
  const titleOf = titles(groups);
  const labelOf = labels(applications);
  const columns: Readonly<Record<string, (one: Unplaced) => Cell>> = {
    application: labelOf,
    case_code: ({ caseCode }) => caseCode,
    waited_days: ({ waitedDays }) => waitedDays,
    bound_by: figures.boundBy,
    eligible_groups: ({ eligibleGroups }) => eligibleGroups,
    nearest_group: ({ nearestGroup }) => titleOf(nearestGroup),
    smallest_change: ({ smallestChange: way }) => (way === undefined ? "" : reasons.change(way.reason)),
    smallest_change_group: ({ smallestChange }) => titleOf(smallestChange?.groupId),
    reason: ({ reason }) => reasons.unplaced(reason),
  };
  return csv([
    Object.keys(columns),
    ...result.unplaced.map((one) => Object.values(columns).map((cellOf) => cellOf(one))),
  ]);
}

function titles(groups: readonly FileGroup[]): (id: FileGroup["group"]["groupId"] | undefined) => string {
  const known = new Map(groups.map(({ group }) => [group.groupId, group.title]));
  return (id) => (id === undefined ? "" : (known.get(id) ?? id));
}

function labels(applications: readonly FileApplication[]): (one: Pick<Placed, "applicationId">) => string {
  const known = new Map(applications.map(({ application, label }) => [application.applicationId, label]));
  return ({ applicationId }) => known.get(applicationId) ?? "";
}

function reportHtml({ input, result, settings, groups }: Matched, words: ReportWords): string {
  const inputHash = contentHash(input);
  const run: Run = {
    runId: idsOfSource(inputHash).runId,
    trigger: "coordinator",
    status: "PREVIEW",
    requestedBy: "command line",
    requestedAt: input.now,
    objective: input.settings.objective,
    adjustments: input.adjustments,
    inputHash,
    rulesVersion: result.rulesVersion,
    violations: result.violations.map(violationLine),
    exceptions: [],
    rev: 0,
  };
  const { name, timeZone } = settings.organisation;
  const view = {
    organisation: name,
    run,
    result,
    timeZone,
    now: input.now,
    csvHref: "placements.csv",
    groups: groups.map(({ group, sessions }) => reportGroup(group, sessions, input.now)),
    waitingFullAfterDays: input.settings.waitingFullAfterDays,
  };
  return renderReport(view, FALLBACK, words);
}
