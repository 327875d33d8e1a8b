import type { FieldFault } from "../../domain/errors.ts";
import type { AvailableSpan } from "../../domain/intake/availability.ts";
import { type Html, html } from "../../markup/html.ts";
import { DAYS, type Day } from "../../time/local-date-time.ts";
import type { AvailabilityView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { faultSummary } from "../faults.ts";
import { pageOf } from "../layout.ts";
import { wallTime } from "../wall-time.ts";

type Words = PageWords["pages"]["availability"];
type Time = { readonly value: string; readonly shown: string };

const SPARE_ROWS = 2;
const HALF_HOURS = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, "0");
  return `${hour}:${index % 2 === 0 ? "00" : "30"}`;
});

/**
 * The weekly grid as rows, without a script. Every row sends `day`, `from`, `to` and `level`; one without times says
 * nothing. `AvailabilityForm` in the API's schemas reads it.
 */
export function availabilityPage(
  view: AvailabilityView,
  words: PageWords["pages"],
  faults: readonly FieldFault[] = [],
): string {
  const { title, saved, lead, zone, more, button } = words.availability;
  const times = [
    ...HALF_HOURS.map((value) => ({ value, shown: wallTime(value, view, words) })),
    { value: "24:00", shown: words.availability.midnight },
  ];
  const body = html`${faultSummary(faults, words)}
${view.saved && html`<div class="note" role="status"><p>${saved}</p></div>`}
<p>${lead}</p><p>${zone(view.timeZone)}</p>
<form method="post">${DAYS.map((day) => dayFields(day, view, times, words.availability))}
<p class="soft">${more}</p>
<div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body });
}

function dayFields(day: Day, view: AvailabilityView, times: readonly Time[], words: Words): Html {
  const spans = view.availability
    .filter((span) => span.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const rows = [...spans, ...Array.from({ length: SPARE_ROWS }, () => undefined)];
  return html`<fieldset><legend>${words.days[day]}</legend>
${rows.map((span, index) => row(day, index, span, times, words))}</fieldset>
`;
}

function row(
  day: Day,
  index: number,
  span: AvailableSpan | undefined,
  times: readonly Time[],
  { fields, levels }: Words,
): Html {
  const id = `${day}.${index}`;
  const choices = Object.entries(levels).map(([value, shown]) => ({ value, shown }));
  return html`<div class="row"><input type="hidden" name="day" value="${day}">
${select(`${id}.from`, "from", fields.from, [NO_TIME, ...times.slice(0, -1)], span?.from)}
${select(`${id}.to`, "to", fields.to, [NO_TIME, ...times.slice(1)], span?.to)}
${select(`${id}.level`, "level", fields.level, choices, span?.level)}</div>
`;
}

const NO_TIME: Time = { value: "", shown: "–" };

function select(id: string, name: string, label: string, options: readonly Time[], chosen: string | undefined): Html {
  const items = options.map(
    ({ value, shown }) => html`<option value="${value}"${value === chosen && html` selected`}>${shown}</option>`,
  );
  return html`<div><label for="${id}">${label}</label><select id="${id}" name="${name}">${items}</select></div>`;
}
