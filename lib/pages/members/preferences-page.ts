import type { FieldFault } from "../../domain/errors.ts";
import { type Html, html } from "../../markup/html.ts";
import type { PreferencesView } from "../../use-cases/members/views.ts";
import { ALL_LANGUAGES, type Language, languageOf } from "../../words/languages.ts";
import type { PageWords } from "../../words/words.ts";
import { faultAt, faultSummary, fieldState } from "../faults.ts";
import { pageOf } from "../layout.ts";
import { type FormAgain, NOTHING_SENT, sentUnder } from "../sent.ts";

type Words = PageWords["pages"];
type Choice = keyof Words["preferences"]["choices"];

/** Language, what may be turned off, and that it costs nothing. */
export function preferencesPage(view: PreferencesView, words: Words, again?: FormAgain): string {
  const { title, saved, free, legend, rest, button } = words.preferences;
  const { faults } = again ?? NOTHING_SENT;
  // What is not ticked is not sent.
  const isOn = (name: Choice) => (again === undefined ? view[name] : sentUnder(name, again.sent).length > 0);
  const choice = (name: Choice) => checkbox(name, isOn(name), words, faults);
  const [wished = view.locale] = sentUnder("language", again?.sent ?? {});
  const language = ALL_LANGUAGES.find((each) => each === wished) ?? languageOf(view.locale);
  const body = html`${faultSummary(faults, words)}
${view.saved && html`<div class="note" role="status"><p>${saved}</p></div>`}
<p>${free}</p>
<form method="post">
${languageField(language, words, faults)}
<fieldset><legend>${legend}</legend>
${choice("reminders")}
${choice("hourBefore")}
${choice("optional")}
</fieldset>
<p class="soft">${rest}</p>
<div class="acts"><button type="submit">${button}</button></div></form>`;
  return pageOf({ ...view, words, title, body });
}

/** Each language by its own name: whoever cannot read this page must find theirs. */
function languageField(chosen: Language, words: Words, faults: readonly FieldFault[]): Html {
  const { label, hint } = words.preferences.language;
  const options = ALL_LANGUAGES.map((language) => {
    const selected = language === chosen && html` selected`;
    return html`<option value="${language}" lang="${language}"${selected}>${ownName(language)}</option>`;
  });
  const select = html`id="language" name="language"${fieldState("language", faults, "language-hint")}`;
  return html`<div class="field"><label for="language">${label}</label>
<span class="hint" id="language-hint">${hint}</span>
<select ${select}>${options}</select>
${faultAt("language", faults, words)}</div>`;
}

/** Some languages write their names small, yet not at the beginning of a line. */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function checkbox(name: Choice, on: boolean, words: Words, faults: readonly FieldFault[]): Html {
  const { label, hint } = words.preferences.choices[name];
  const checked = on && html` checked`;
  const box = html`type="checkbox" id="${name}" name="${name}" value="true"${checked}`;
  return html`<div class="choice"><input ${box}${fieldState(name, faults, `${name}-hint`)}>
<label for="${name}">${label}</label> <span class="hint" id="${name}-hint">${hint}</span>
${faultAt(name, faults, words)}</div>`;
}
