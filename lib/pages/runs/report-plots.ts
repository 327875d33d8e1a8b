import type { MatchResult } from "../../domain/runs/match-result.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";

const WIDTH = 720;
const LABELS = 230;
const ROW = 22;
const TOP = 24;

/** What a plot is called, what it shows in one sentence, and how its table is. */
type Shown = Readonly<Record<"id" | "name" | "summary" | "asTable", string>>;

/** A plot with its name, what it shows, and the figures as a table behind a fold. */
export function figure({ id, name, summary, asTable }: Shown, svg: Html, table: Html): Html {
  return html`<figure aria-labelledby="${id}"><figcaption id="${id}">${name}</figcaption>
<p class="soft">${summary}</p>
${svg}
<details><summary>${asTable}</summary><div class="wide">${table}</div></details></figure>`;
}

/** A table with a first column that names its rows. */
export function dataTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  const body = rows.map(([name, ...cells]) => {
    const values = cells.map((cell) => html`<td${typeof cell === "number" && html` class="number"`}>${cell}</td>`);
    return html`<tr><th scope="row">${name}</th>${values}</tr>\n`;
  });
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

type FitRow = { readonly title: string; readonly fits: readonly number[]; readonly mean: number };

function fitRows({ result, groups }: ReportView): readonly FitRow[] {
  const titles = new Map(groups.map(({ groupId, title }) => [groupId, title]));
  const byGroup = Map.groupBy(result.placed, (one) => one.groupId);
  return [...byGroup]
    .map(([groupId, placed]) => {
      const fits = placed.map((one) => one.fit);
      const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
      return { title: titles.get(groupId) ?? groupId, fits, mean };
    })
    .toSorted((a, b) => a.mean - b.mean || (a.title < b.title ? -1 : 1));
}

/** One row a group, one dot a person placed by this run, a stroke at the mean; weakest group first. */
export function fitPlot(view: ReportView, { figures, plots, tables }: ReportWords): Html | undefined {
  const rows = fitRows(view);
  if (rows.length === 0) return undefined;
  const height = TOP + rows.length * ROW + 4;
  const grid = [0, 250, 500, 750, 1000].map((fit) => {
    const x = fitX(fit);
    const label = html`<text class="soft" x="${x}" y="${TOP - 10}" text-anchor="middle">${fit / 10}</text>`;
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height}"/>${label}`;
  });
  const svg = html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="fit-by-group">${grid}
${rows.map((row, index) => fitMarks(row, TOP + index * ROW + ROW / 2))}</svg>`;
  const table = dataTable(
    tables.fits.columns,
    rows.map(({ title, fits, mean }) => [
      title,
      fits.length,
      ...[Math.min(...fits), mean, Math.max(...fits)].map(figures.fit),
    ]),
  );
  const { name, summary } = plots.fits;
  return figure({ id: "fit-by-group", name, summary, asTable: plots.asTable }, svg, table);
}

function fitX(fit: number): number {
  return Math.round(LABELS + 14 + (fit / 1000) * (WIDTH - LABELS - 34));
}

function fitMarks({ title, fits, mean }: FitRow, y: number): Html {
  const shown = title.length > 34 ? `${title.slice(0, 33)}…` : title;
  const dots = fits.map((fit) => html`<circle class="dot" cx="${fitX(fit)}" cy="${y}" r="5"/>`);
  const stroke = html`<line class="mean" x1="${fitX(mean)}" x2="${fitX(mean)}" y1="${y - 8}" y2="${y + 8}"/>`;
  return html`<text x="${LABELS}" y="${y + 4}" text-anchor="end">${shown}</text>${dots}${stroke}
`;
}

const PANEL = 130;
const LEFT = 44;

/** Every person as a bar as high as their wait, longest first; those placed and those not, on one scale. */
export function waitPlot(result: MatchResult, limit: number, { figures, plots, tables }: ReportWords): Html {
  const panels = [
    { name: plots.waits.placed, waits: result.placed },
    { name: plots.waits.unplaced, waits: result.unplaced },
  ].map(({ name, waits }) => ({ name, waits: waits.map((one) => one.waitedDays).toSorted((a, b) => b - a) }));
  const most = Math.max(limit * 1.1, ...panels.map(({ waits }) => waits[0] ?? 0));
  const drawn = panels.map(({ name, waits }, index) =>
    waitPanel(name, waits, { limit, most }, index * (PANEL + 46) + 22),
  );
  const height = panels.length * (PANEL + 46);
  const svg = html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="wait-by-person">${drawn}</svg>`;
  const table = dataTable(
    tables.waits.columns(limit),
    panels.map(({ name, waits }) => [
      name,
      waits.length,
      waits.length === 0 ? "–" : figures.days(waits[0] ?? 0),
      waits.length === 0 ? "–" : figures.days(waits[Math.floor(waits.length / 2)] ?? 0),
      waits.filter((days) => Math.floor(days) > limit).length,
    ]),
  );
  const { name, summary } = plots.waits;
  return figure({ id: "wait-by-person", name, summary: summary(limit), asTable: plots.asTable }, svg, table);
}

type Scale = { readonly limit: number; readonly most: number };

function waitPanel(name: string, waits: readonly number[], { limit, most }: Scale, top: number): Html {
  const bottom = top + PANEL;
  const y = (days: number) => Math.round((bottom - (days / most) * PANEL) * 10) / 10;
  const step = Math.min(14, (WIDTH - LEFT - 10) / Math.max(1, waits.length));
  const wide = Math.max(0.3, step - (step > 3 ? 1.5 : 0));
  // One path for all bars: a page of two thousand people stays small.
  const path = waits
    .map(
      (days, index) =>
        `M${Math.round((LEFT + 4 + index * step) * 10) / 10} ` +
        `${bottom}V${y(Math.max(days, most / 200))}h${Math.round(wide * 10) / 10}V${bottom}z`,
    )
    .join("");
  return html`<text x="0" y="${top - 8}">${name} (${waits.length})</text>
<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${bottom}" y2="${bottom}"/>
<text class="soft" x="${LEFT - 6}" y="${bottom + 4}" text-anchor="end">0</text>
${waits.length > 0 && html`<path class="bars" d="${path}"/>`}
<line class="limit" x1="${LEFT}" x2="${WIDTH}" y1="${y(limit)}" y2="${y(limit)}"/>
<text class="soft" x="${LEFT - 6}" y="${y(limit) + 4}" text-anchor="end">${limit}</text>
`;
}
