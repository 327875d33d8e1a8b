import type { GroupOutcome, MatchResult } from "../../domain/runs/match-result.ts";
import { type Html, html, type Insert } from "../../markup/html.ts";
import { LIGHT } from "../../markup/palette.ts";
import { byNeedOfDecision, days, fitWords, OBJECTIVE_WORDS, outcomeWords } from "../../words/report.ts";
import { waitBands } from "../../words/waits.ts";
import type { ReportGroup } from "../data.ts";
import type { Block } from "../letter.ts";
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
export function objectiveTable(result: MatchResult): Block {
  const both = [
    { figures: result.chosen, note: "this preview" },
    { figures: result.other, note: "for comparison" },
  ].map(({ figures, note }) => ({
    name: OBJECTIVE_WORDS[figures.objective],
    note,
    placed: String(figures.placed),
    waited: days(figures.waitingServedDays),
    fit: fitWords(figures.placed === 0 ? undefined : figures.totalFit / figures.placed),
  }));
  const rows = both.map(
    ({ name, note, placed, waited, fit }) => html`<tr><th scope="row" style="${CELL}">${name}<br>${soft(note)}</th>
<td style="${CELL}">${placed}</td><td style="${CELL}">${waited}</td><td style="${CELL}">${fit}</td></tr>`,
  );
  return {
    html: table(["Objective", "Placed", "Waiting ended, in all", "Mean fit of 100"], rows),
    text: both
      .map(
        (one) =>
          `${one.name} (${one.note}): ${one.placed} placed, ${one.waited} of waiting ended, mean fit ${one.fit} of 100`,
      )
      .join("\n"),
  };
}

type GroupRow = Readonly<Record<"title" | "slot" | "seats" | "fit" | "state" | "reason", string>> & {
  readonly share: number;
};

function groupRow(outcome: GroupOutcome, group: ReportGroup | undefined): GroupRow {
  const { freeSeats, members, placed } = outcome;
  const before = members === 0 ? "" : `, ${members} there before`;
  return {
    title: group?.title ?? outcome.groupId,
    slot: group === undefined ? "" : `${group.slot}, for ${group.size}`,
    share: freeSeats === 0 ? 1 : placed / freeSeats,
    seats: `${freeSeats === 0 ? "no free seat" : `${placed} of ${freeSeats} free seats`}${before}`,
    fit: fitWords(outcome.meanFit),
    state: outcomeWords(outcome),
    reason: outcome.outcome === "full" ? "" : outcome.reason,
  };
}

function groupMarkup(row: GroupRow): Html {
  const why = row.reason !== "" && html`<br>${row.reason}`;
  return html`<tr><th scope="row" style="${CELL}">${row.title}<br>${soft(row.slot, why)}</th>
<td width="150" style="${CELL}">${bar(row.share)}${soft(row.seats)}</td>
<td style="${CELL}">${row.fit}</td><td style="${CELL}">${row.state}</td></tr>
`;
}

function groupText(row: GroupRow): string {
  const line = `${textBar(row.share)} ${row.seats}; mean fit ${row.fit}; ${row.state}. ${row.reason}`;
  return `${row.title} (${row.slot})\n  ${line.trim()}`;
}

/** One row a group, with its seats as a bar; what needs a decision first. */
export function groupTable(outcomes: readonly GroupOutcome[], groups: readonly ReportGroup[], shown: number): Block {
  const byId = new Map(groups.map((group) => [group.groupId, group]));
  const rows = outcomes.toSorted(byNeedOfDecision).map((outcome) => groupRow(outcome, byId.get(outcome.groupId)));
  const first = rows.slice(0, shown);
  const rest = rows.length > shown ? `${rows.length - shown} more in the complete report.` : undefined;
  const last = rest !== undefined && html`<tr><td colspan="4" class="soft" style="${CELL}${SOFT}">${rest}</td></tr>`;
  return {
    html: table(["Group", "Seats filled", "Mean fit", "Outcome"], [...first.map(groupMarkup), html`${last}`]),
    text: [...first.map(groupText), ...(rest === undefined ? [] : [rest])].join("\n"),
  };
}

/** People by waiting time, placed and not. */
export function waitTable(result: MatchResult, fullAfterDays: number): Block {
  const bands = waitBands(result, fullAfterDays);
  const most = Math.max(1, ...bands.flatMap(({ placed, unplaced }) => [placed, unplaced]));
  const rows = bands.map(
    ({ label, placed, unplaced }) => html`<tr><th scope="row" style="${CELL}">${label}</th>
<td width="170" style="${CELL}">${bar(placed / most)}${soft(placed, " placed")}</td>
<td width="170" style="${CELL}">${bar(unplaced / most)}${soft(unplaced, " not placed")}</td></tr>`,
  );
  return {
    html: table(["Waited", "Placed", "Not placed"], rows),
    text: bands
      .map(({ label, placed, unplaced }) => {
        const shares = [
          `${textBar(placed / most)} ${placed} placed`,
          `${textBar(unplaced / most)} ${unplaced} not placed`,
        ];
        return `${label}: ${shares.join(", ")}`;
      })
      .join("\n"),
  };
}
