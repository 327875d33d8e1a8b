import type { FieldFault } from "../domain/errors.ts";
import type { CrisisResources } from "../domain/intake/crisis.ts";
import { html } from "../markup/html.ts";
import { languageOf, type ReadingLanguage } from "../words/language.ts";
import type { PageWords } from "../words/words.ts";
import { fieldId, sentence } from "./faults.ts";
import { pageOf } from "./layout.ts";

/** What a problem page needs of an `application/problem+json`. An empty detail is left out. */
type PageProblem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldFault[];
};

const WORDS = {
  en: {
    back: "Back to the page",
    nothing: "Nothing has been changed.",
    reply: "If you do not know what to do, reply to the mail that brought you here. A person reads it.",
  },
  es: {
    back: "Volver a la página",
    nothing: "No se ha cambiado nada.",
    reply: "Si no sabes qué hacer, responde al correo que te trajo aquí. Lo lee una persona.",
  },
} as const satisfies Record<ReadingLanguage, Record<string, string>>;

/** Problems are worded in English where they arise; in Spanish the status says what kind it is. */
const SPANISH_TITLES: Readonly<Record<number, string>> = {
  404: "Aquí no hay nada",
  409: "Ahora no se puede hacer",
  410: "Este enlace ya no funciona",
  500: "Algo ha fallado por nuestra parte",
};
const SPANISH_TITLE = "Hay algo que revisar";

/** A plain page for whatever went wrong: what, whether anything changed, and the way on. */
export function renderProblemPage(
  problem: PageProblem,
  crisis: CrisisResources,
  locale: string,
  pages: PageWords["pages"],
): string {
  const language = languageOf(locale);
  const words = WORDS[language];
  // The empty query leads from the answer to a POST back to the GET of the same page, at the field.
  const items = problem.fields.map(
    ({ field, problem: what, fix }) =>
      html`<li><a href="?#${fieldId(field)}">${sentence(what)} ${sentence(fix)}</a></li>`,
  );
  const body = html`${problem.detail !== "" && html`<p>${sentence(problem.detail)}</p>`}
${items.length > 0 && html`<div class="fault"><ul>${items}</ul></div>`}
<p>${words.nothing} ${words.reply}</p>
${isMendable(problem.status) && html`<p><a class="way" href="?">${words.back}</a></p>`}`;
  const title = language === "es" ? (SPANISH_TITLES[problem.status] ?? SPANISH_TITLE) : problem.title;
  return pageOf({ locale, organisation: undefined, crisis, words: pages, title, body });
}

/** Is there a page to go back to? Not where the link itself is at fault. */
function isMendable(status: number): boolean {
  return status === 400 || status === 409 || status === 415 || status === 422 || status >= 500;
}
