import { html } from "../../markup/html.ts";
import type { VerifyView } from "../../use-cases/intake/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { pageOf } from "../layout.ts";

const WORDS = {
  en: {
    "to-verify": { title: "Confirm your address", text: "One tap, and we know that this address is yours." },
    verified: {
      title: "Your address is confirmed",
      text: "Thank you. There is nothing more you need to do. We write when there is news.",
    },
    button: "Yes, this is my address",
  },
  es: {
    "to-verify": { title: "Confirma tu dirección", text: "Un toque y sabremos que esta dirección es tuya." },
    verified: {
      title: "Tu dirección está confirmada",
      text: "Gracias. No tienes que hacer nada más. Te escribimos cuando haya noticias.",
    },
    button: "Sí, esta es mi dirección",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

/** Opening the link changes nothing, since mail scanners open links too: the button acts. */
export function verifyPage(view: VerifyView): string {
  const words = WORDS[languageOf(view.locale)];
  const { title, text } = words[view.state];
  const button = html`<button type="submit">${words.button}</button>`;
  const form = html`<form method="post"><div class="acts">${button}</div></form>`;
  return pageOf({ ...view, title, body: html`<p>${text}</p>${view.state === "to-verify" && form}` });
}
