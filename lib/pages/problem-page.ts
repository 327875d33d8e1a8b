import type { CrisisResources } from "../domain/crisis/resources.ts";
import type { FieldFault } from "../domain/errors.ts";
import { html } from "../markup/html.ts";
import type { FaultText } from "../words/problem.ts";
import type { ProblemPageWords } from "../words/words.ts";
import { fieldId, sentence } from "./faults.ts";
import { pageOf } from "./layout.ts";

/** What a problem page needs of an `application/problem+json`. An empty detail is left out. */
type PageProblem = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly (Pick<FieldFault, "field" | "at"> & FaultText)[];
};

/** A plain page for whatever went wrong: what, whether anything changed, and the way on. */
export function renderProblemPage(
  problem: PageProblem,
  crisis: CrisisResources,
  locale: string,
  words: ProblemPageWords,
): string {
  const { back, unchanged, reply } = words.problem;
  // The empty query leads from the answer to a POST back to the GET of the same page, at the field.
  const items = problem.fields.map(
    (fault) => html`<li><a href="?#${fieldId(fault)}">${sentence(fault.problem)} ${sentence(fault.fix)}</a></li>`,
  );
  const body = html`${problem.detail !== "" && html`<p>${sentence(problem.detail)}</p>`}
${items.length > 0 && html`<div class="fault"><ul>${items}</ul></div>`}
<p>${unchanged} ${reply}</p>
${isMendable(problem.status) && html`<p><a class="way" href="?">${back}</a></p>`}`;
  return pageOf({ locale, organisation: undefined, crisis, words, title: problem.title, body });
}

/** Is there a page to go back to? Not where the link itself is at fault. */
function isMendable(status: number): boolean {
  return status === 400 || status === 409 || status === 415 || status === 422 || status >= 500;
}
