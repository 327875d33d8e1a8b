import { html } from "../../markup/html.ts";
import type { LinksRenewedView } from "../../use-cases/members/views.ts";
import type { PageWords } from "../../words/words.ts";
import { pageOf } from "../layout.ts";

/** No link is on it: whoever made them new may not be who they are for. */
export function linksRenewedPage(view: LinksRenewedView, words: PageWords["pages"]): string {
  const { title, ended, next } = words.linksRenewed;
  return pageOf({ ...view, words, title, body: html`<p>${ended}</p><p>${next[view.newLink]}</p>` });
}
