import { html } from "../../markup/html.ts";
import type { WakeView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { pageOf } from "../layout.ts";

/** One button, and what it does; to let it be is as good an answer. */
export function wakePage(view: WakeView, words: PageWords["pages"]): string {
  const { states, button, another } = words.wake;
  const { title, text } = states[view.state];
  const form = html`<form method="post"><div class="acts"><button type="submit">${
    view.state === "again" ? another : button
  }</button></div></form>`;
  return pageOf({ ...view, words, title, body: html`<p>${text}</p>${isAsked(view) && form}` });
}

function isAsked({ state }: WakeView): boolean {
  return state === "to-confirm" || state === "again";
}
