import type { GroupId } from "../../domain/ids.ts";
import { outdatedCrisisRows } from "../../domain/intake/crisis.ts";
import type { MatchResult } from "../../domain/runs/match-result.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { Instant } from "../../time/instant.ts";
import { boundBy, certificateWords, days, fitWords, outdatedWords, people } from "../../words/report.ts";
import { flaggedWaits } from "../../words/waits.ts";
import { when } from "../../words/when.ts";
import type { ReportGroup, StaffMailFrame } from "../data.ts";
import { act, type Block, heading, type Letter, list, say } from "../letter.ts";
import { entries, figures } from "./entries.ts";
import { groupTable, objectiveTable, waitTable } from "./match-report-tables.ts";

export type MatchReportData = {
  readonly run: Run;
  readonly result: MatchResult;
  readonly groups: readonly ReportGroup[];
  /** Waits longer than this are flagged. */
  readonly waitingFullAfterDays: number;
  readonly reportHref: string;
  readonly reportExpiresAt: Instant;
};

/** Rows of each list in the mail: with more, mail clients cut the message off. */
const SHOWN = { groups: 40, unplaced: 20, placed: 25, warnings: 12, demand: 6, flagged: 24 } as const;

/** The preview of a run, for the coordinator to decide on: case codes and reasons, no names, no answers. */
export function matchReport(frame: StaffMailFrame, data: MatchReportData): Letter {
  const { result } = data;
  const titleOf = titles(data.groups);
  const expires = when(data.reportExpiresAt, { locale: "en-GB", timeZone: frame.timeZone });
  return {
    subject: `Match preview: ${result.placed.length} placed, ${result.unplaced.length} waiting`,
    preheader: "Nothing goes out until you approve it.",
    blocks: [
      figures(headline(data)),
      say(summary(data)),
      ...violations(data),
      ...crisisCheck(frame),
      act("Open the complete report", data.reportHref),
      say(
        `The link works until ${expires}. To approve, or to adjust and preview again, sign in. Run: ${data.run.runId}.`,
      ),
      heading("Both ways to match"),
      objectiveTable(result),
      heading("Group by group"),
      groupTable(result.groups, data.groups, SHOWN.groups),
      ...warnings(data, titleOf),
      heading("How long people have waited"),
      waitTable(result, data.waitingFullAfterDays),
      ...flagged(data),
      ...unplaced(data),
      ...demand(data),
      ...placed(data, titleOf),
    ],
  };
}

function titles(groups: readonly ReportGroup[]): (id: GroupId) => string {
  const byId = new Map(groups.map((group) => [group.groupId, group.title]));
  return (id) => byId.get(id) ?? id;
}

function headline({ result, waitingFullAfterDays }: MatchReportData): readonly (readonly [string, string])[] {
  const short = result.groups.filter((group) => group.outcome === "below-minimum").length;
  return [
    [String(result.placed.length), "placed"],
    [String(result.unplaced.length), "not placed"],
    [String(flaggedWaits(result, waitingFullAfterDays).length), `waiting over ${waitingFullAfterDays} days`],
    [String(short), short === 1 ? "group too small to start" : "groups too small to start"],
  ];
}

function summary({ result }: MatchReportData): string {
  const all = people(result.placed.length + result.unplaced.length);
  const groups = result.groups.filter((group) => group.placed > 0).length;
  const quality = `Of all ways to do it, this one is ${certificateWords(result.certificate)}.`;
  const where = `in ${groups} of ${result.groups.length} groups`;
  return (
    `${result.placed.length} of ${all} have a place in this preview, ${where}. ` +
    `${quality} Nothing goes out until you approve it.`
  );
}

function violations({ result }: MatchReportData): readonly Block[] {
  if (result.violations.length === 0) return [say("The independent check found no rule broken.")];
  return [
    heading("This run cannot be approved"),
    say("The independent check found broken rules. Please report this; it is a fault in the program, not yours."),
    list(result.violations),
  ];
}

/** Numbers people in danger may call must be right: said to whoever runs the service, until somebody looks. */
function crisisCheck({ now }: StaffMailFrame): readonly Block[] {
  const countries = outdatedCrisisRows(now);
  return countries.length === 0 ? [] : [say(outdatedWords(countries))];
}

function warnings({ result }: MatchReportData, titleOf: (id: GroupId) => string): readonly Block[] {
  const items = result.groups.flatMap(({ groupId, warnings }) =>
    warnings.map((text) => ({ lead: titleOf(groupId), note: "", text })),
  );
  return items.length === 0 ? [] : [heading("Please look at"), entries(items, SHOWN.warnings)];
}

function flagged({ result, waitingFullAfterDays }: MatchReportData): readonly Block[] {
  const items = flaggedWaits(result, waitingFullAfterDays).map((one) => `${one.caseCode} (${days(one.waitedDays)})`);
  if (items.length === 0) return [];
  const more = items.length - SHOWN.flagged;
  const rest = more > 0 ? `, and ${more} more in the complete report` : "";
  return [
    say(`Over ${waitingFullAfterDays} days without a place: ${items.slice(0, SHOWN.flagged).join(", ")}${rest}.`),
  ];
}

function unplaced({ result }: MatchReportData): readonly Block[] {
  const longestFirst = result.unplaced.toSorted((a, b) => b.waitedDays - a.waitedDays);
  const items = longestFirst.map((one) => {
    const help =
      one.smallestChange === undefined ? "No single change would help." : `Would help: ${one.smallestChange.text}`;
    return { lead: one.caseCode, note: `${days(one.waitedDays)}, ${boundBy(one)}`, text: `${one.reason} ${help}` };
  });
  return items.length === 0 ? [] : [heading("Not placed, and what would help"), entries(items, SHOWN.unplaced)];
}

function demand({ result }: MatchReportData): readonly Block[] {
  const items = result.demand.map((proposal) => ({
    lead: `Places ${proposal.wouldPlace} of ${proposal.ofUnplaced}`,
    note: "",
    text: proposal.text,
  }));
  return items.length === 0 ? [] : [heading("New groups that would help most"), entries(items, SHOWN.demand)];
}

function placed({ result }: MatchReportData, titleOf: (id: GroupId) => string): readonly Block[] {
  const byGroup = result.placed.toSorted((a, b) => compare(titleOf(a.groupId), titleOf(b.groupId)) || b.fit - a.fit);
  const items = byGroup.map((one) => ({
    lead: one.caseCode,
    note: `${titleOf(one.groupId)}, fit ${fitWords(one.fit)} of 100${one.pinned ? ", pinned" : ""}`,
    text: one.reason,
  }));
  return items.length === 0 ? [] : [heading("Placed, and why"), entries(items, SHOWN.placed)];
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
