import { html } from "../../markup/html.ts";
import type { VerifyView } from "../../use-cases/intake/views.ts";
import type { PageWords } from "../../words/words.ts";
import { pageOf } from "../layout.ts";

/** Opening the link changes nothing, since mail scanners open links too: the button acts. */
export function verifyPage(view: VerifyView, words: PageWords["pages"]): string {
  const { states, button } = words.verify;
  const { title, text } = states[view.state];
  const form = html`<form method="post"><div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body: html`<p>${text}</p>${view.state === "to-verify" && form}` });
}
