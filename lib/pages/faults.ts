import type { FieldFault } from "../domain/errors.ts";
import { LONGEST_NAME } from "../domain/groups/agreement.ts";
import { type Html, html } from "../markup/html.ts";
import type { PageWords } from "../words/words.ts";

type Words = Pick<PageWords["pages"], "form">;

/** The id of the field that a fault is about: "/typedName" is `typedName`, the end of a row of a day `tue.0.to`. */
export function fieldId({ field, at }: Pick<FieldFault, "field" | "at">): string {
  const steps = field.replace(/^\//, "").split("/");
  return at === undefined ? steps.join(".") : `${at.day}.${at.row}.${steps.at(-1)}`;
}

/** Error summary above a form, each fault linked to its field; nothing when there is none. */
export function faultSummary(faults: readonly FieldFault[], { form }: Words): Html | undefined {
  if (faults.length === 0) return undefined;
  const items = faults.map((fault) => html`<li><a href="#${fieldId(fault)}">${textOf(fault, form)}</a></li>`);
  const inside = html`<h2 id="faults">${form.title}</h2><ul>${items}</ul>`;
  return html`<div class="fault" role="alert" aria-labelledby="faults">${inside}</div>`;
}

/** What is wrong with the field of this id, to stand beside it. */
export function faultAt(id: string, faults: readonly FieldFault[], { form }: Words): Html | undefined {
  const fault = faults.find((each) => fieldId(each) === id);
  return fault && html`<p class="mend" id="${id}-fault">${textOf(fault, form)}</p>`;
}

/** Attributes of a field: what describes it, its hint and what is wrong with it, and whether something is. */
export function fieldState(id: string, faults: readonly FieldFault[], hint?: string): Html {
  const wrong = faults.some((fault) => fieldId(fault) === id);
  const described = [...(hint === undefined ? [] : [hint]), ...(wrong ? [`${id}-fault`] : [])];
  return html`${described.length > 0 && html` aria-describedby="${described.join(" ")}"`}${
    wrong && html` aria-invalid="true"`
  }`;
}

/** One sentence for the person who filled the form in. What a browser cannot send has no sentence of its own. */
function textOf({ field, code, at }: FieldFault, form: Words["form"]): string {
  if (field === "/typedName") return form.typedName(LONGEST_NAME);
  if (field === "/affirmed") return form.promise;
  if (field === "/availability") return form.noTimes;
  if (at === undefined) return form.other;
  if (code === "ends-before-it-begins") return form.endFirst(at);
  if (field.endsWith("/from")) return form.start(at);
  return field.endsWith("/to") ? form.end(at) : form.row(at);
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const ended = /[.?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
