import { DeclineReason } from "../../domain/intake/application.ts";
import { type Html, html } from "../../markup/html.ts";
import type { OfferView } from "../../use-cases/offers/views.ts";
import { languageOf } from "../../words/languages.ts";
import type { PageWords } from "../../words/words.ts";
import { asTypedBlock, foreignLanguage } from "../as-typed.ts";
import { groupCard, groupTitle } from "../group-card.ts";
import { pageOf } from "../layout.ts";
import { offerFacts } from "./offer-facts.ts";

/** The offer with what may be known of the group, and a yes and a no of equal size. */
export function offerPage(view: OfferView, words: PageWords["pages"]): string {
  const { title, states, sign, about, goals, awaitingPerson } = words.offer;
  const open = view.status === "OFFERED" && !view.awaitingPerson;
  const signing =
    view.agreementHref !== undefined &&
    !view.awaitingPerson &&
    html`<p class="acts"><a class="button" href="${view.agreementHref}">${sign}</a></p>`;
  const stands = view.awaitingPerson ? awaitingPerson : states[view.status];
  const body = html`${!open && html`<p>${stands}</p>`}${!open && signing}
<h2>${about}</h2>
${groupTitle(view.group, view)}
${groupCard(view.group, view, words, offerFacts(view.group, view.terms, words))}
<h2>${goals}</h2>
${asTypedBlock(view.terms.goals, foreignLanguage(view.group.languages, languageOf(view.locale)))}
${open && answer(view, words)}`;
  return pageOf({ ...view, words, title: title[open ? "open" : "other"], body });
}

function answer(view: OfferView, { offer, when, why }: PageWords["pages"]): Html {
  return html`<h2>${offer.why}</h2>
<p>${why(view.reasons)}</p>
<h2>${offer.question}</h2>
<p>${offer.heldUntil(when.when(view.expiresAt, view))}</p>
<form method="post"><div class="acts">
<button type="submit" name="answer" value="accept">${offer.accept}</button>
<button type="submit" name="answer" value="decline" class="quiet">${offer.decline}</button>
</div>
${declineReason(offer)}</form>`;
}

/** Asked of nobody: whoever wants to say why finds where. */
function declineReason({ reason }: PageWords["pages"]["offer"]): Html {
  const options = DeclineReason.options.map((each) => html`<option value="${each}">${reason.of[each]}</option>`);
  return html`<div class="field"><label for="reason">${reason.label}</label>
<select id="reason" name="reason"><option value="">${reason.none}</option>${options}</select></div>`;
}
