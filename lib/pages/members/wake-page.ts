import { html } from "../../markup/html.ts";
import type { WakeView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { pageOf } from "../layout.ts";

/** One button, and what it does; to let it be is as good an answer. */
export function wakePage(view: WakeView, words: PageWords["pages"]): string {
  const { states, button } = words.wake;
  const { title, text } = states[view.state];
  const form = html`<form method="post"><div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body: html`<p>${text}</p>${view.state === "to-confirm" && form}` });
}
