import type { FieldFault } from "../../domain/errors.ts";
import { type Html, html } from "../../markup/html.ts";
import { DAYS, type Day } from "../../time/local-date-time.ts";
import type { AvailabilityView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { faultAt, faultSummary, fieldState } from "../faults.ts";
import { pageOf } from "../layout.ts";
import { type FormAgain, NOTHING_SENT, type SentFields, sentUnder } from "../sent.ts";
import { wallTime } from "../wall-time.ts";

type Words = PageWords["pages"];

const SPARE_ROWS = 2;
const NO_TIME = { value: "", shown: "–" };
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, "0");
  return `${hour}:${index % 2 === 0 ? "00" : "30"}`;
});

/**
 * The weekly grid as rows, without a script. Every row sends `day`, `from`, `to` and `level`; one without times says
 * nothing. `AvailabilityForm` in the API's schemas reads it.
 */
export function availabilityPage(view: AvailabilityView, words: Words, again?: FormAgain): string {
  const { faults } = again ?? NOTHING_SENT;
  const { title, saved, lead, zone, more, button, days } = words.availability;
  const fields = fieldsOf(view, words, faults);
  const body = html`${faultSummary(faults, words)}
${view.saved && html`<div class="note" role="status"><p>${saved}</p></div>`}
<p>${lead}</p><p>${zone(view.timeZone)}</p>
<form method="post" id="availability">${DAYS.map(
    (day) => html`<fieldset><legend>${days[day]}</legend>
${rowsOf(day, view, again).map((span, index) => fields(day, index, span))}</fieldset>
`,
  )}
<p class="soft">${more}</p>
<div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body });
}

/** A row as it stands, or as it was filled in: whatever a browser may send. */
type Row = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly level?: string | undefined;
};

/** Those that stand, in their order, and some to fill in; of a form that was refused, those that were sent. */
function rowsOf(day: Day, { availability }: AvailabilityView, again: FormAgain | undefined): readonly Row[] {
  if (again !== undefined && sentUnder("day", again.sent).length > 0) return [...sentRows(day, again.sent), {}];
  const spans = availability
    .filter((span) => span.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  return [...spans, ...Array.from({ length: SPARE_ROWS }, () => ({}))];
}

/** More than fit into a week, as many as the form is read up to. */
const MOST_ROWS = 84;

/** In the places they had in the form, since what is at fault is named by them. */
function sentRows(day: Day, sent: SentFields): readonly Row[] {
  const [from, to, level] = ["from", "to", "level"].map((name) => sentUnder(name, sent));
  return sentUnder("day", sent)
    .slice(0, MOST_ROWS)
    .flatMap((each, at) => (each === day ? [{ from: from?.[at], to: to?.[at], level: level?.[at] }] : []));
}

/** What draws one row; the hours to choose from are the same for all of them. */
function fieldsOf(view: AvailabilityView, words: Words, faults: readonly FieldFault[]) {
  const { fields, levels, midnight } = words.availability;
  const times = [
    ...HALF_HOURS.map((value) => ({ value, shown: wallTime(value, view, words) })),
    { value: "24:00", shown: midnight },
  ];
  const choices = {
    from: [NO_TIME, ...times.slice(0, -1)],
    to: [NO_TIME, ...times.slice(1)],
    level: Object.entries(levels).map(([value, shown]) => ({ value, shown })),
  };
  const select = (name: keyof typeof choices, row: string, chosen: string | undefined) => {
    const id = `${row}.${name}`;
    const options = choices[name].map(
      ({ value, shown }) => html`<option value="${value}"${value === chosen && html` selected`}>${shown}</option>`,
    );
    return html`<div><label for="${id}">${fields[name]}</label>
<select id="${id}" name="${name}"${fieldState(id, faults)}>${options}</select>${faultAt(id, faults, words)}</div>
`;
  };
  return (day: Day, index: number, span: Row): Html => {
    const row = `${day}.${index}`;
    return html`<div class="row"><input type="hidden" name="day" value="${day}">
${select("from", row, span.from)}${select("to", row, span.to)}${select("level", row, span.level)}</div>
`;
  };
}
