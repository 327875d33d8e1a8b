import { type Html, html } from "../../markup/html.ts";
import type { WithdrawView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { groupTitle } from "../group-card.ts";
import { pageOf } from "../layout.ts";

type Words = PageWords["pages"]["withdraw"];

/** Leaving is as easy as joining was: one page, one button for each way, what it does above it, no reason asked. */
export function withdrawPage(view: WithdrawView, words: PageWords["pages"]): string {
  const title = words.withdraw.title[view.state];
  return pageOf({ ...view, words, title, body: bodyOf(view, words.withdraw) });
}

function bodyOf(view: WithdrawView, words: Words): Html {
  switch (view.state) {
    case "withdrawn":
      return html`<p>${words.after}</p>`;
    case "left-group":
      return html`<p>${words.group.after}</p>`;
    case "to-confirm":
      return view.group === undefined
        ? everything(words)
        : html`${oneGroup(view, words)}
<section aria-labelledby="everything"><h2 id="everything">${words.everything}</h2>${everything(words)}</section>`;
  }
}

function oneGroup({ group, offerId, locale }: WithdrawView, { group: { heading, text, button } }: Words): Html {
  return html`<section aria-labelledby="group"><h2 id="group">${heading}</h2>${group && groupTitle(group, { locale })}
<p>${text}</p>
<form method="post"><input type="hidden" name="leave" value="group">
<input type="hidden" name="offerId" value="${offerId}">
<div class="acts"><button type="submit">${button}</button></div></form></section>`;
}

function everything({ before, reason, button }: Words): Html {
  return html`<p>${before}</p><p>${reason}</p>
<form method="post"><div class="acts"><button type="submit">${button}</button></div></form>`;
}
