import { html } from "../../markup/html.ts";
import type { WithdrawView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { pageOf } from "../layout.ts";

/** Leaving is as easy as joining was: one page, one button, no reason asked. */
export function withdrawPage(view: WithdrawView, words: PageWords["pages"]): string {
  const { title, before, reason, button, after } = words.withdraw;
  const body =
    view.state === "withdrawn"
      ? html`<p>${after}</p>`
      : html`<p>${before}</p><p>${reason}</p>
<form method="post"><div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title: title[view.state], body });
}
