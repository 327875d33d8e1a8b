import { BYTES_A_REPLY } from "../../domain/fitting.ts";
import { type Html, html } from "../../markup/html.ts";
import type { ReportView } from "../../use-cases/runs/views.ts";
import type { ReportWords } from "../../words/words.ts";
import { placedRows, unplacedRows } from "./report-people.ts";

/** The people of one page of a report. A section of which nothing is on this page is undefined. */
export type ShownPeople = {
  readonly unplaced: Html | undefined;
  readonly placed: readonly Html[] | undefined;
  /** How many rows are behind this page; undefined on the last. */
  readonly next: number | undefined;
};

type Section = "unplaced" | "placed";
type Row = { readonly of: Section; readonly draw: () => Html };
type Drawn = { readonly of: Section; readonly markup: Html };

/** More than a reply of data may hold, since little of a page is longer once it is told. */
const BYTES_A_PAGE = BYTES_A_REPLY + 500_000;

/**
 * First who is left over, then each group with its people, as many as fit beside what else is on the page.
 *
 * @param others markup that is on this page besides
 */
export function peopleOf(view: ReportView, words: ReportWords, others: unknown): ShownPeople {
  const rows: readonly Row[] = [
    ...unplacedRows(view, words).map((draw) => ({ of: "unplaced", draw }) as const),
    ...placedRows(view, words).map((draw) => ({ of: "placed", draw }) as const),
  ];
  const from = view.part?.from ?? 0;
  const room = view.part === undefined ? Number.POSITIVE_INFINITY : BYTES_A_PAGE - bytesOf(others);
  const shown = drawn(rows.slice(from), room);
  const markupOf = (which: Section) => shown.filter(({ of }) => of === which).map(({ markup }) => markup);
  const [unplaced, placed] = [markupOf("unplaced"), markupOf("placed")];
  const nobody = from === 0 && view.result.unplaced.length === 0 ? html`<p>${words.page.nobody}</p>` : undefined;
  return {
    unplaced: unplaced.length > 0 ? html`<ul class="people">${unplaced}</ul>` : nobody,
    placed: placed.length > 0 ? placed : undefined,
    next: from + shown.length < rows.length ? from + shown.length : undefined,
  };
}

/** As many as there is room for, and one at least. */
function drawn(rows: readonly Row[], room: number): readonly Drawn[] {
  const shown: Drawn[] = [];
  let bytes = 0;
  for (const { of, draw } of rows) {
    const markup = draw();
    bytes += bytesOf(markup.markup);
    if (bytes > room && shown.length > 0) break;
    shown.push({ of, markup });
  }
  return shown;
}

/** As a reply holds it: within JSON. */
function bytesOf(text: unknown): number {
  return Buffer.byteLength(JSON.stringify(text));
}
