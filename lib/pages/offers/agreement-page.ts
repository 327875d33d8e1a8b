import { type Html, html } from "../../markup/html.ts";
import type { AgreementView } from "../../use-cases/offers/views.ts";
import { type Language, languageOf } from "../../words/languages.ts";
import type { PageWords } from "../../words/words.ts";
import { foreignLanguage } from "../as-typed.ts";
import { faultAt, faultSummary, fieldState } from "../faults.ts";
import { groupCard, groupTitle } from "../group-card.ts";
import { pageOf } from "../layout.ts";
import { type FormAgain, NOTHING_SENT, sentUnder } from "../sent.ts";
import { agreementText } from "./agreement-text.ts";

/** The agreement in full, then the typed name and the promise: no seat without them. */
export function agreementPage(
  view: AgreementView,
  words: PageWords["pages"],
  { faults, sent }: FormAgain = NOTHING_SENT,
): string {
  const { title, done, lead, text } = words.agreement;
  const language = languageOf(view.locale);
  const body = html`${faultSummary(faults, words)}
<p>${view.signed ? done : lead}</p>
${groupTitle(view.group, view)}
${groupCard(view.group, view, words)}
<h2>${text.title}</h2>
<div class="terms">${agreementText(view.terms, foreignLanguage(view.group.languages, language), words.agreement)}
<p class="soft">${text.version(view.agreementVersion)}</p></div>
${!view.signed && signForm(language, words, { faults, sent })}`;
  return pageOf({ ...view, words, title: view.signed ? title.signed : title.toSign, body });
}

/** `locale` tells in which language the agreement was read, and is kept with the signature. */
function signForm(language: Language, words: PageWords["pages"], { faults, sent }: FormAgain): Html {
  const { title, name, nameHint, affirm, button } = words.agreement.form;
  const [typed] = sentUnder("typedName", sent);
  const value = typed !== undefined && html` value="${typed}"`;
  const typedName = html`id="typedName" name="typedName" autocomplete="name" maxlength="120" required${value}`;
  const ticked = sentUnder("affirmed", sent).length > 0 && html` checked`;
  const affirmed = html`id="affirmed" name="affirmed" value="true" required${ticked}`;
  return html`<h2>${title}</h2>
<form method="post">
<input type="hidden" name="locale" value="${language}">
<div class="field"><label for="typedName">${name}</label>
<span class="hint" id="typedName-hint">${nameHint}</span>
<input type="text" ${typedName}${fieldState("typedName", faults, "typedName-hint")}>
${faultAt("typedName", faults, words)}</div>
<div class="choice"><input type="checkbox" ${affirmed}${fieldState("affirmed", faults)}>
<label for="affirmed">${affirm}</label>
${faultAt("affirmed", faults, words)}</div>
<div class="acts"><button type="submit">${button}</button></div>
</form>`;
}
