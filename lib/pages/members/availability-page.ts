import type { FieldFault } from "../../domain/errors.ts";
import type { AvailableSpan } from "../../domain/intake/availability.ts";
import { type Html, html } from "../../markup/html.ts";
import { DAYS, type Day } from "../../time/local-date-time.ts";
import type { AvailabilityView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { faultAt, faultSummary, fieldState } from "../faults.ts";
import { pageOf } from "../layout.ts";
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
export function availabilityPage(view: AvailabilityView, words: Words, faults: readonly FieldFault[] = []): string {
  const { title, saved, lead, zone, more, button, days } = words.availability;
  const fields = fieldsOf(view, words, faults);
  const body = html`${faultSummary(faults, words)}
${view.saved && html`<div class="note" role="status"><p>${saved}</p></div>`}
<p>${lead}</p><p>${zone(view.timeZone)}</p>
<form method="post" id="availability">${DAYS.map(
    (day) => html`<fieldset><legend>${days[day]}</legend>
${rowsOf(day, view).map((span, index) => fields(day, index, span))}</fieldset>
`,
  )}
<p class="soft">${more}</p>
<div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body });
}

/** Those that stand, in their order, and some to fill in. */
function rowsOf(day: Day, { availability }: AvailabilityView): readonly (AvailableSpan | undefined)[] {
  const spans = availability
    .filter((span) => span.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  return [...spans, ...Array.from({ length: SPARE_ROWS }, () => undefined)];
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
  return (day: Day, index: number, span: AvailableSpan | undefined): Html => {
    const row = `${day}.${index}`;
    return html`<div class="row"><input type="hidden" name="day" value="${day}">
${select("from", row, span?.from)}${select("to", row, span?.to)}${select("level", row, span?.level)}</div>
`;
  };
}
