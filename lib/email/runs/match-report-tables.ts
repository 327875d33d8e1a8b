import type { GroupOutcome, MatchResult } from "../../domain/runs/match-result.ts";
import { byNeedOfDecision } from "../../domain/runs/outcome-order.ts";
import type { ReportGroup } from "../../domain/runs/report-group.ts";
import { waitBands } from "../../domain/runs/waits.ts";
import { html, oneLine } from "../../markup/html.ts";
import type { ReportWords } from "../../words/words.ts";
import type { Drawn } from "../draw.ts";
import { bar, textBar } from "./bars.ts";
import { type Row, rowsOf, soft } from "./entries.ts";

// No columns: a telephone has room for one. What stood in the others stands below.

/** The figures under the objective of the run, and under the other one: the two pull apart. */
export function objectiveTable({ chosen, other }: MatchResult, { mail, figures, tables }: ReportWords): Drawn {
  const both = [
    { of: chosen, note: mail.thisPreview },
    { of: other, note: tables.objectives.comparison },
  ].map(({ of, note }) => ({
    name: figures.objectives[of.objective],
    note,
    inFigures: mail.objectiveFigures({
      placed: of.placed,
      waited: figures.days(of.waitingServedDays),
      fit: figures.fit(of.placed === 0 ? undefined : of.totalFit / of.placed),
    }),
  }));
  const rows = both.map(({ name, note, inFigures }) => ({ lead: name, note, below: html`${inFigures}` }));
  return { html: rowsOf(rows), text: both.map(mail.objectiveLine).join("\n") };
}

type GroupRow = Readonly<Record<"title" | "slot" | "seats" | "fit" | "state" | "reason", string>> & {
  readonly share: number;
};

function groupRow(outcome: GroupOutcome, group: ReportGroup | undefined, words: ReportWords): GroupRow {
  const { freeSeats, members, placed } = outcome;
  const { figures, mail, reasons } = words;
  return {
    title: oneLine(group?.title ?? outcome.groupId),
    slot: group === undefined ? "" : mail.groupMeets(figures.meets(group.times), figures.size(group.size)),
    share: freeSeats === 0 ? 1 : placed / freeSeats,
    seats: mail.seats(placed, freeSeats, members),
    fit: figures.fit(outcome.meanFit),
    state: figures.outcome(outcome),
    reason: outcome.outcome === "full" ? "" : reasons.group(outcome.reason),
  };
}

function groupText(row: GroupRow, { mail }: ReportWords): string {
  const line = `${textBar(row.share)} ${mail.groupLine(row)}`;
  return `${row.title} (${row.slot})\n  ${line.trim()}`;
}

function groupMarkup(row: GroupRow, { mail }: ReportWords): Row {
  return { lead: row.title, note: row.slot, below: html`${bar(row.share)}${mail.groupLine(row).trim()}` };
}

/** One row a group, with its seats as a bar; what needs a decision first. */
export function groupTable(
  outcomes: readonly GroupOutcome[],
  groups: readonly ReportGroup[],
  shown: number,
  words: ReportWords,
): Drawn {
  const byId = new Map(groups.map((group) => [group.groupId, group]));
  const ordered = outcomes.toSorted(byNeedOfDecision);
  const rows = ordered.slice(0, shown).map((outcome) => groupRow(outcome, byId.get(outcome.groupId), words));
  const rest = ordered.length > shown ? words.mail.more(ordered.length - shown) : undefined;
  return {
    html: rowsOf(
      rows.map((row) => groupMarkup(row, words)),
      rest,
    ),
    text: [...rows.map((row) => groupText(row, words)), ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** People by waiting time, placed and not. */
export function waitTable(result: MatchResult, fullAfterDays: number, { figures, mail }: ReportWords): Drawn {
  const bands = waitBands(result, fullAfterDays);
  const most = Math.max(1, ...bands.flatMap(({ placed, unplaced }) => [placed, unplaced]));
  const rows = bands.map((band) => ({
    label: figures.waited(band),
    bars: [
      { share: band.placed / most, count: mail.placedCount(band.placed) },
      { share: band.unplaced / most, count: mail.unplacedCount(band.unplaced) },
    ],
  }));
  const markup = rows.map(({ label, bars }) => {
    return { lead: label, note: "", below: html`${bars.map(({ share, count }) => html`${bar(share)}${soft(count)}`)}` };
  });
  const line = ({ label, bars }: (typeof rows)[number]) =>
    `${label}: ${bars.map(({ share, count }) => `${textBar(share)} ${count}`).join(", ")}`;
  return { html: rowsOf(markup), text: rows.map(line).join("\n") };
}
