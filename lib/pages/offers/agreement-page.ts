import type { FieldFault } from "../../domain/errors.ts";
import { type Html, html } from "../../markup/html.ts";
import type { AgreementView } from "../../use-cases/offers/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { faultSummary, invalid } from "../faults.ts";
import { groupCard } from "../group-card.ts";
import { pageOf } from "../layout.ts";
import { agreementText } from "./agreement-text.ts";

const WORDS = {
  en: {
    title: { false: "What everybody agrees to", true: "Signed. The seat is yours" },
    lead: "Please read this in your own time. Nothing is hidden further down.",
    done: "Thank you. You find your dates, and the way in, on your page. Here is what you signed:",
    text: "The agreement",
    version: (version: string) => `Version ${version}`,
    sign: "Sign",
    name: "Your name, as you would sign",
    nameHint: "The people who lead the group see it. Other members do not.",
    affirm: "I have read this agreement and promise to keep it.",
    button: "Sign and take the seat",
  },
  es: {
    title: { false: "Lo que acordamos", true: "Firmado. La plaza es tuya" },
    lead: "Léelo con calma. No hay nada escondido más abajo.",
    done: "Gracias. Encuentras tus fechas, y cómo entrar, en tu página. Esto es lo que firmaste:",
    text: "El acuerdo",
    version: (version: string) => `Versión ${version}`,
    sign: "Firmar",
    name: "Tu nombre, como lo firmarías",
    nameHint: "Lo ven quienes llevan el grupo. Las demás personas no.",
    affirm: "He leído este acuerdo y prometo cumplirlo.",
    button: "Firmar y aceptar la plaza",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

/** The agreement in full, then the typed name and the promise: no seat without them. */
export function agreementPage(view: AgreementView, faults: readonly FieldFault[] = []): string {
  const language = languageOf(view.locale);
  const words = WORDS[language];
  const title = view.signed ? words.title.true : words.title.false;
  const body = html`${faultSummary(faults, language)}
<p>${view.signed ? words.done : words.lead}</p>
<p><strong>${view.group.title}</strong></p>
${groupCard(view.group, view.locale, view.group.slot.groupTimeZone)}
<h2>${words.text}</h2>
<div class="terms">${agreementText(view.terms, language)}
<p class="soft">${words.version(view.agreementVersion)}</p></div>
${!view.signed && signForm(language, faults)}`;
  return pageOf({ ...view, title, body });
}

function signForm(language: ReadingLanguage, faults: readonly FieldFault[]): Html {
  const words = WORDS[language];
  const typedName = html`id="typedName" name="typedName" autocomplete="name" maxlength="120" required`;
  const affirmed = html`id="affirmed" name="affirmed" value="true" required`;
  return html`<h2>${words.sign}</h2>
<form method="post">
<input type="hidden" name="locale" value="${language}">
<div class="field"><label for="typedName">${words.name}</label>
<span class="hint" id="typedName-hint">${words.nameHint}</span>
<input type="text" ${typedName} aria-describedby="typedName-hint"${invalid("typedName", faults)}></div>
<div class="choice"><input type="checkbox" ${affirmed}${invalid("affirmed", faults)}>
<label for="affirmed">${words.affirm}</label></div>
<div class="acts"><button type="submit">${words.button}</button></div>
</form>`;
}
