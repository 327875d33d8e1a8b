import type { FieldFault } from "../../domain/errors.ts";
import type { AvailableSpan } from "../../domain/intake/availability.ts";
import { type Html, html } from "../../markup/html.ts";
import { DAYS, type Day } from "../../time/local-date-time.ts";
import type { AvailabilityView } from "../../use-cases/members/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { faultSummary } from "../faults.ts";
import { pageOf } from "../layout.ts";

type Words = {
  readonly title: string;
  readonly saved: string;
  readonly lead: string;
  readonly zone: (timeZone: string) => string;
  readonly more: string;
  readonly fields: Readonly<Record<"from" | "to" | "level", string>>;
  readonly levels: Readonly<Record<AvailableSpan["level"], string>>;
  readonly days: Readonly<Record<Day, string>>;
  readonly button: string;
};

const WORDS: Readonly<Record<ReadingLanguage, Words>> = {
  en: {
    title: "Your days and hours",
    saved: "Saved. The next time we look for a group, these hours count.",
    lead:
      "When could you come, in an ordinary week? More hours make it easier to find something, but only give what " +
      "is true.",
    zone: (timeZone) => `Times are on your own clock (${timeZone}).`,
    more: "Need more rows on a day? Save, and there will be two new ones. To take a row out, empty its times.",
    fields: { from: "From", to: "Until", level: "This suits me" },
    levels: { good: "well", possible: "if need be" },
    days: {
      mon: "Monday",
      tue: "Tuesday",
      wed: "Wednesday",
      thu: "Thursday",
      fri: "Friday",
      sat: "Saturday",
      sun: "Sunday",
    },
    button: "Save",
  },
  es: {
    title: "Tus días y horas",
    saved: "Guardado. La próxima vez que busquemos un grupo, cuentan estas horas.",
    lead:
      "¿Cuándo podrías venir en una semana normal? Con más horas es más fácil encontrar algo, pero pon solo lo " +
      "que sea cierto.",
    zone: (timeZone) => `Las horas son de tu propio reloj (${timeZone}).`,
    more: "¿Necesitas más filas en un día? Guarda y habrá dos nuevas. Para quitar una fila, vacía sus horas.",
    fields: { from: "Desde", to: "Hasta", level: "Me va" },
    levels: { good: "bien", possible: "si hace falta" },
    days: {
      mon: "Lunes",
      tue: "Martes",
      wed: "Miércoles",
      thu: "Jueves",
      fri: "Viernes",
      sat: "Sábado",
      sun: "Domingo",
    },
    button: "Guardar",
  },
};

const SPARE_ROWS = 2;
const HALF_HOURS = Array.from({ length: 49 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, "0");
  return `${hour}:${index % 2 === 0 ? "00" : "30"}`;
});

function timeSelect(name: "from" | "to", id: string, chosen: string | undefined, label: string): Html {
  const times = name === "from" ? HALF_HOURS.slice(0, -1) : HALF_HOURS.slice(1);
  const options = times.map((time) => html`<option${time === chosen && html` selected`}>${time}</option>`);
  return labelled(id, name, label, html`<option value="">–</option>${options}`);
}

function row(day: Day, index: number, span: AvailableSpan | undefined, words: Words): Html {
  const id = `${day}.${index}`;
  const levels = Object.entries(words.levels).map(
    ([level, label]) => html`<option value="${level}"${span?.level === level && html` selected`}>${label}</option>`,
  );
  return html`<div class="row"><input type="hidden" name="day" value="${day}">
${timeSelect("from", `${id}.from`, span?.from, words.fields.from)}
${timeSelect("to", `${id}.to`, span?.to, words.fields.to)}
${labelled(`${id}.level`, "level", words.fields.level, levels)}</div>
`;
}

function labelled(id: string, name: string, label: string, options: Html | readonly Html[]): Html {
  return html`<div><label for="${id}">${label}</label><select id="${id}" name="${name}">${options}</select></div>`;
}

function dayFields(day: Day, view: AvailabilityView, words: Words): Html {
  const spans = view.availability
    .filter((span) => span.day === day)
    .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const rows = [...spans, ...Array.from({ length: SPARE_ROWS }, () => undefined)];
  return html`<fieldset><legend>${words.days[day]}</legend>
${rows.map((span, index) => row(day, index, span, words))}</fieldset>
`;
}

/**
 * The weekly grid as rows, without a script. Every row sends `day`, `from`, `to` and `level`; one without times says
 * nothing. `AvailabilityForm` in the API's schemas reads it.
 */
export function availabilityPage(view: AvailabilityView, faults: readonly FieldFault[] = []): string {
  const language = languageOf(view.locale);
  const words = WORDS[language];
  const body = html`${faultSummary(faults, language)}
${view.saved && html`<div class="note" role="status"><p>${words.saved}</p></div>`}
<p>${words.lead}</p><p>${words.zone(view.timeZone)}</p>
<form method="post">${DAYS.map((day) => dayFields(day, view, words))}
<p class="soft">${words.more}</p>
<div class="acts"><button type="submit">${words.button}</button></div></form>`;
  return pageOf({ ...view, title: words.title, body });
}
