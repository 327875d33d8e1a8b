import type { GroupOutcome, MatchResult } from "../../domain/runs/match-result.ts";
import { byNeedOfDecision } from "../../domain/runs/outcome-order.ts";
import type { ReportGroup } from "../../domain/runs/report-group.ts";
import { waitBands } from "../../domain/runs/waits.ts";
import { type Html, html, type Insert, oneLine } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import type { ReportWords } from "../../words/words.ts";
import type { Drawn } from "../draw.ts";
import { PLAIN_TABLE } from "../look.ts";
import { bar, textBar } from "./bars.ts";

const TABLE = "margin:0 0 18px;border-collapse:collapse;";
const HEAD =
  "padding:4px 8px 4px 0;font-size:13px;font-weight:400;text-align:left;vertical-align:bottom;" +
  `color:${LIGHT.soft};`;
const CELL =
  "padding:7px 8px 7px 0;font-size:14px;line-height:1.4;text-align:left;vertical-align:top;font-weight:400;" +
  `border-top:1px solid ${LIGHT.line};`;
const SOFT = `font-size:13px;line-height:1.45;color:${LIGHT.soft};`;

function table(columns: readonly string[], rows: readonly Html[]): Html {
  const head = columns.map((column) => html`<th scope="col" class="soft" style="${HEAD}">${column}</th>`);
  return html`<table width="100%" ${PLAIN_TABLE} style="${TABLE}"><tr>${head}</tr>
${rows}</table>`;
}

function soft(...text: readonly Insert[]): Html {
  return html`<span class="soft" style="${SOFT}">${text}</span>`;
}

/** The figures under the objective of the run, and under the other one: the two pull apart. */
export function objectiveTable({ chosen, other }: MatchResult, { mail, figures, tables }: ReportWords): Drawn {
  const both = [
    { of: chosen, note: mail.thisPreview },
    { of: other, note: tables.objectives.comparison },
  ].map(({ of, note }) => ({
    name: figures.objectives[of.objective],
    note,
    placed: of.placed,
    waited: figures.days(of.waitingServedDays),
    fit: figures.fit(of.placed === 0 ? undefined : of.totalFit / of.placed),
  }));
  const rows = both.map(
    ({ name, note, placed, waited, fit }) => html`<tr><th scope="row" style="${CELL}">${name}<br>${soft(note)}</th>
<td style="${CELL}">${placed}</td><td style="${CELL}">${waited}</td><td style="${CELL}">${fit}</td></tr>`,
  );
  return { html: table(mail.objectiveColumns, rows), text: both.map(mail.objectiveLine).join("\n") };
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

function groupMarkup(row: GroupRow): Html {
  const why = row.reason !== "" && html`<br>${row.reason}`;
  return html`<tr><th scope="row" style="${CELL}">${row.title}<br>${soft(row.slot, why)}</th>
<td width="150" style="${CELL}">${bar(row.share)}${soft(row.seats)}</td>
<td style="${CELL}">${row.fit}</td><td style="${CELL}">${row.state}</td></tr>
`;
}

function groupText(row: GroupRow, { mail }: ReportWords): string {
  const line = `${textBar(row.share)} ${mail.groupLine(row)}`;
  return `${row.title} (${row.slot})\n  ${line.trim()}`;
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
  const last = rest !== undefined && html`<tr><td colspan="4" class="soft" style="${CELL}${SOFT}">${rest}</td></tr>`;
  return {
    html: table(words.mail.groupColumns, [...rows.map(groupMarkup), html`${last}`]),
    text: [...rows.map((row) => groupText(row, words)), ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** People by waiting time, placed and not. */
export function waitTable(result: MatchResult, fullAfterDays: number, { figures, mail }: ReportWords): Drawn {
  const bands = waitBands(result, fullAfterDays);
  const most = Math.max(1, ...bands.flatMap(({ placed, unplaced }) => [placed, unplaced]));
  const rows = bands.map((band) => ({
    label: figures.waited(band),
    cells: [
      { share: band.placed / most, count: mail.placedCount(band.placed) },
      { share: band.unplaced / most, count: mail.unplacedCount(band.unplaced) },
    ],
  }));
  const markup = rows.map(({ label, cells }) => {
    const shown = cells.map(
      ({ share, count }) => html`<td width="170" style="${CELL}">${bar(share)}${soft(count)}</td>\n`,
    );
    return html`<tr><th scope="row" style="${CELL}">${label}</th>\n${shown}</tr>`;
  });
  const line = ({ label, cells }: (typeof rows)[number]) =>
    `${label}: ${cells.map(({ share, count }) => `${textBar(share)} ${count}`).join(", ")}`;
  return { html: table(mail.waitColumns, markup), text: rows.map(line).join("\n") };
}
