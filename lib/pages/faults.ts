import type { FieldFault } from "../domain/errors.ts";
import { type Html, html } from "../markup/html.ts";
import type { ReadingLanguage } from "../words/language.ts";

const TITLE = { en: "Something needs another look", es: "Hay algo que revisar" } as const;

/** The id of the field that a fault's JSON pointer names: "/typedName" is `typedName`. */
export function fieldId(pointer: string): string {
  return pointer.replace(/^\//, "").replaceAll("/", ".");
}

/** Error summary above a form, each fault linked to its field; nothing when there is none. */
export function faultSummary(faults: readonly FieldFault[], language: ReadingLanguage): Html | undefined {
  if (faults.length === 0) return undefined;
  const items = faults.map(
    ({ field, problem, fix }) => html`<li><a href="#${fieldId(field)}">${sentence(problem)} ${sentence(fix)}</a></li>`,
  );
  const inside = html`<h2 id="faults">${TITLE[language]}</h2><ul>${items}</ul>`;
  return html`<div class="fault" role="alert" aria-labelledby="faults">${inside}</div>`;
}

/** Attributes of a field: marked invalid when a fault names it. */
export function invalid(id: string, faults: readonly FieldFault[]): Html | undefined {
  return faults.some(({ field }) => fieldId(field) === id) ? html` aria-invalid="true"` : undefined;
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const ended = /[.?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
