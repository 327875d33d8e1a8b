import type { DemandProposal } from "../../domain/runs/match-result.ts";
import { type Html, html } from "../../markup/html.ts";
import { WEEKDAY_NAMES } from "../../time/local-date-time.ts";
import type { ReportWords } from "../../words/words.ts";
import { dataTable, figure } from "./report-plots.ts";

const WIDTH = 720;
const LABELS = 190;
const CELL = 34;
const TOP = 40;

function slotName({ slot }: DemandProposal, { weekdays }: ReportWords["vocabulary"]): string {
  return `${weekdays[slot.day].slice(0, 3)} ${slot.startUtc}`;
}

function slotOrder({ slot }: DemandProposal): string {
  return `${WEEKDAY_NAMES.indexOf(slot.day)}${slot.startUtc}`;
}

/** Theme by weekly slot: how many people now left over each proposed group would place. */
export function demandPart(demand: readonly DemandProposal[], words: ReportWords): Html | undefined {
  if (demand.length === 0) return undefined;
  const { plots, reasons, tables, vocabulary } = words;
  const table = dataTable(
    tables.demand.columns,
    demand.map((one) => [
      vocabulary.themes[one.theme],
      vocabulary.languageName(one.language),
      vocabulary.formats[one.format],
      vocabulary.entries[one.entry],
      slotName(one, vocabulary),
      one.wouldPlace,
      one.ofUnplaced,
    ]),
  );
  const shown = { id: "unmet-demand", name: plots.demand.name, summary: plots.demand.summary, asTable: plots.asTable };
  return html`${figure(shown, heatMap(demand, vocabulary), table)}
<ul>${demand.map((one) => html`<li>${reasons.proposal(one)}</li>`)}</ul>`;
}

function heatMap(demand: readonly DemandProposal[], vocabulary: ReportWords["vocabulary"]): Html {
  const themeName = ({ theme }: DemandProposal) => vocabulary.themes[theme];
  const named = (one: DemandProposal) => slotName(one, vocabulary);
  const themes = [...new Set(demand.map(themeName))].toSorted();
  const slots = [
    ...new Map(
      demand.toSorted((a, b) => (slotOrder(a) < slotOrder(b) ? -1 : 1)).map((one) => [named(one), one]),
    ).keys(),
  ];
  const wide = Math.min(110, (WIDTH - LABELS - 8) / slots.length);
  const columns = slots.map((slot, column) => {
    const x = LABELS + 8 + column * wide + wide / 2;
    const [day, time] = slot.split(" ");
    const line = (y: number, text: string | undefined) =>
      html`<text class="soft" text-anchor="middle" x="${x}" y="${y}">${text}</text>`;
    return html`${line(14, day)}${line(30, time)}`;
  });
  const most = Math.max(...demand.map((one) => one.wouldPlace));
  const rows = themes.map((theme, row) => {
    const y = TOP + row * CELL;
    const cells = slots.map((slot, column) => {
      const here = demand.filter((one) => themeName(one) === theme && named(one) === slot);
      const places = Math.max(0, ...here.map((one) => one.wouldPlace));
      return cell({ x: LABELS + 8 + column * wide, y, wide, places, share: places / most });
    });
    return html`<text x="${LABELS}" y="${y + CELL / 2 + 4}" text-anchor="end">${theme}</text>${cells}\n`;
  });
  const height = TOP + themes.length * CELL + 4;
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="unmet-demand">${columns}
${rows}</svg>`;
}

type Cell = {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly places: number;
  readonly share: number;
};

/** Shade and number say the same, so nothing rests on colour; the deepest shade still leaves the number readable. */
function cell({ x, y, wide, places, share }: Cell): Html {
  const opacity = places === 0 ? 0.06 : Math.round((0.12 + 0.38 * share) * 100) / 100;
  const number =
    places > 0 && html`<text x="${x + wide / 2}" y="${y + CELL / 2 + 4}" text-anchor="middle">${places}</text>`;
  const size = html`width="${wide - 2}" height="${CELL - 2}"`;
  return html`<rect class="cell" fill-opacity="${opacity}" x="${x + 1}" y="${y + 1}" ${size} rx="3"/>${number}`;
}
