import { contentHash, idsOfSource } from "../../lib/domain/hash.ts";
import type { MatchInput } from "../../lib/domain/runs/match-input.ts";
import type { MatchResult, Placed, Unplaced } from "../../lib/domain/runs/match-result.ts";
import type { Run } from "../../lib/domain/runs/match-run.ts";
import { Weights } from "../../lib/domain/runs/match-settings.ts";
import type { Settings } from "../../lib/domain/settings.ts";
import { cell } from "../../lib/pages/runs/report-csv.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { reportGroup } from "../../lib/use-cases/groups/report-group.ts";
import { boundBy } from "../../lib/words/report.ts";
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
export function outputsOf(matched: Matched): Readonly<Record<string, string>> {
  return {
    "result.json": `${JSON.stringify(resultFile(matched), null, 1)}\n`,
    "placements.csv": placementsCsv(matched),
    "unplaced.csv": unplacedCsv(matched),
    "report.html": reportHtml(matched),
  };
}

function resultFile({ input, result, leftOut }: Matched) {
  const { held, withoutConsent, notWaiting, groups } = leftOut;
  return {
    now: input.now,
    inputHash: contentHash(input),
    resultHash: contentHash(result),
    settings: input.settings,
    leftOut: { held: held.length, withoutConsent: withoutConsent.length, notWaiting: notWaiting.length, groups },
    result,
  };
}

type Cell = string | number;

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8; no cell is taken for a formula. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

// The keys of the schema are the keys of its type.
const PARTS = Object.keys(Weights.shape) as (keyof Weights)[];

function placementsCsv({ result, groups, applications }: Matched): string {
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
    one.reason,
  ];
  return csv([columns, ...result.placed.map(row)]);
}

function unplacedCsv({ result, groups, applications }: Matched): string {
  const titleOf = titles(groups);
  const labelOf = labels(applications);
  const columns: Readonly<Record<string, (one: Unplaced) => Cell>> = {
    application: labelOf,
    case_code: ({ caseCode }) => caseCode,
    waited_days: ({ waitedDays }) => waitedDays,
    bound_by: boundBy,
    eligible_groups: ({ eligibleGroups }) => eligibleGroups,
    nearest_group: ({ nearestGroup }) => titleOf(nearestGroup),
    smallest_change: ({ smallestChange }) => smallestChange?.text ?? "",
    smallest_change_group: ({ smallestChange }) => titleOf(smallestChange?.groupId),
    reason: ({ reason }) => reason,
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

function reportHtml({ input, result, settings, groups }: Matched): string {
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
    violations: [...result.violations],
    exceptions: [],
    rev: 0,
  };
  const { name, timeZone } = settings.organisation;
  return renderReport({
    organisation: name,
    run,
    result,
    timeZone,
    now: input.now,
    csvHref: "placements.csv",
    groups: groups.map(({ group }) => reportGroup(group)),
    waitingFullAfterDays: input.settings.waitingFullAfterDays,
  });
}
