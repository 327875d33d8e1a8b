import type { AgreementTerms } from "../../domain/groups/group.ts";
import { type Html, html } from "../../markup/html.ts";
import type { PageWords } from "../../words/words.ts";
import { asTypedBlock } from "../as-typed.ts";

/**
 * The full text a member signs: goals and legal exceptions word for word, the norms in the reader's language. `lang`:
 * what the group wrote them in, where that is not the page's language.
 */
export function agreementText(
  terms: AgreementTerms,
  lang: string | undefined,
  { text: words, norms }: PageWords["pages"]["agreement"],
): Html {
  const items = terms.norms.map((norm) => html`<li><strong>${norms[norm].name}.</strong> ${norms[norm].text}</li>`);
  return html`<h3>${words.goals}</h3>${asTypedBlock(terms.goals, lang)}
<h3>${words.norms}</h3><ol>${items}</ol>
<h3>${words.exceptions}</h3><p>${words.exceptionsLead}</p>${asTypedBlock(terms.legalExceptions, lang)}
<h3>${words.promise}</h3>${words.promiseText.map((text) => html`<p>${text}</p>`)}`;
}
