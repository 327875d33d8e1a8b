import { html } from "../../markup/html.ts";
import type { WithdrawView } from "../../use-cases/members/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { pageOf } from "../layout.ts";

const WORDS = {
  en: {
    title: { "to-confirm": "Leave", withdrawn: "You have left" },
    before: "If you go on, we stop looking for a place for you, free any seat you have, and send you no more mail.",
    reason: "You do not have to say why. You can come back at any time by writing to us again.",
    button: "Leave now",
    after: "We have stopped, and a last mail confirms it. You are welcome back at any time.",
  },
  es: {
    title: { "to-confirm": "Dejarlo", withdrawn: "Lo has dejado" },
    before: "Si sigues, dejamos de buscarte un lugar, liberamos la plaza que tengas y no te enviamos más correos.",
    reason: "No tienes que decir por qué. Puedes volver cuando quieras escribiéndonos de nuevo.",
    button: "Dejarlo ahora",
    after: "Hemos parado, y un último correo lo confirma. Puedes volver cuando quieras.",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

/** Leaving is as easy as joining was: one page, one button, no reason asked. */
export function withdrawPage(view: WithdrawView): string {
  const words = WORDS[languageOf(view.locale)];
  const body =
    view.state === "withdrawn"
      ? html`<p>${words.after}</p>`
      : html`<p>${words.before}</p><p>${words.reason}</p>
<form method="post"><div class="acts"><button type="submit">${words.button}</button></div></form>`;
  return pageOf({ ...view, title: words.title[view.state], body });
}
