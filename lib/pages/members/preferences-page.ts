import type { FieldFault } from "../../domain/errors.ts";
import { type Html, html } from "../../markup/html.ts";
import type { PreferencesView } from "../../use-cases/members/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { faultSummary } from "../faults.ts";
import { pageOf } from "../layout.ts";

const WORDS = {
  en: {
    title: "Which mail you get",
    saved: "Saved.",
    free: "Nothing here ever costs you your seat.",
    legend: "Send me",
    reminders: ["Reminders", "The day before a meeting, and before the first and the last one."],
    hourBefore: ["The way in, an hour before", "A short mail with the link or the address."],
    optional: ["Small extras", "Now and then something to try at home, and a short survey at the end."],
    rest: "What belongs to your place, such as an offer or a cancelled meeting, always comes. It ends when you leave.",
    button: "Save",
  },
  es: {
    title: "Qué correos recibes",
    saved: "Guardado.",
    free: "Nada de esto te cuesta la plaza.",
    legend: "Enviadme",
    reminders: ["Recordatorios", "El día antes de un encuentro, y antes del primero y del último."],
    hourBefore: ["Cómo entrar, una hora antes", "Un correo corto con el enlace o la dirección."],
    optional: ["Pequeños extras", "De vez en cuando algo para probar en casa, y una encuesta corta al final."],
    rest: "Lo que va con tu plaza, como una oferta o un encuentro cancelado, llega siempre. Termina cuando lo dejas.",
    button: "Guardar",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

function choice(name: string, on: boolean, [label, hint]: readonly [string, string]): Html {
  const checked = on && html` checked`;
  const box = html`type="checkbox" id="${name}" name="${name}" value="true"${checked}`;
  return html`<div class="choice"><input ${box} aria-describedby="${name}-hint">
<label for="${name}">${label}</label> <span class="hint" id="${name}-hint">${hint}</span></div>`;
}

/** What may be turned off, and that it costs nothing. */
export function preferencesPage(view: PreferencesView, faults: readonly FieldFault[] = []): string {
  const language = languageOf(view.locale);
  const words = WORDS[language];
  const body = html`${faultSummary(faults, language)}
${view.saved && html`<div class="note" role="status"><p>${words.saved}</p></div>`}
<p>${words.free}</p>
<form method="post"><fieldset><legend>${words.legend}</legend>
${choice("reminders", view.reminders, words.reminders)}
${choice("hourBefore", view.hourBefore, words.hourBefore)}
${choice("optional", view.optional, words.optional)}
</fieldset>
<p class="soft">${words.rest}</p>
<div class="acts"><button type="submit">${words.button}</button></div></form>`;
  return pageOf({ ...view, title: words.title, body });
}
