import type { OfferStatus } from "../../domain/offers/cohort.ts";
import { type Html, html } from "../../markup/html.ts";
import type { OfferView } from "../../use-cases/offers/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { when } from "../../words/when.ts";
import { groupCard } from "../group-card.ts";
import { pageOf } from "../layout.ts";

type Words = { readonly states: Readonly<Record<OfferStatus, string>> } & Readonly<Record<string, unknown>>;

const WORDS = {
  en: {
    title: { open: "A seat is held for you", other: "Your seat" },
    about: "What it is about",
    why: "Why we thought of you",
    question: "Would you like it?",
    until: (time: string) => `The seat is held until ${time}.`,
    fine: "Yes and no are both fine. With a no you keep your place in line, and we look for something else.",
    accept: "Yes, I would like it",
    decline: "No, not this one",
    sign: "Read and sign",
    states: {
      OFFERED: "",
      ACCEPTED: "You said yes. One step is left: reading and signing what everybody in the group agrees to.",
      CONFIRMED: "The seat is yours.",
      DECLINED: "You said no to this one. That is all right: you keep your place in line, and we go on looking.",
      LAPSED: "The time to answer is over. You are still on our list, with your place in line.",
      WITHDRAWN: "This offer no longer stands.",
      LEFT: "You have left this group.",
    },
  },
  es: {
    title: { open: "Hay una plaza reservada para ti", other: "Tu plaza" },
    about: "De qué trata",
    why: "Por qué hemos pensado en ti",
    question: "¿La quieres?",
    until: (time: string) => `La plaza queda reservada hasta el ${time}.`,
    fine: "Tanto un sí como un no están bien. Con un no conservas tu lugar en la lista y buscamos otra cosa.",
    accept: "Sí, la quiero",
    decline: "No, esta no",
    sign: "Leer y firmar",
    states: {
      OFFERED: "",
      ACCEPTED: "Dijiste que sí. Falta un paso: leer y firmar lo que acuerdan todas las personas del grupo.",
      CONFIRMED: "La plaza es tuya.",
      DECLINED: "Dijiste que no a esta. Está bien: conservas tu lugar en la lista y seguimos buscando.",
      LAPSED: "El plazo para responder ha terminado. Sigues en nuestra lista, en el mismo lugar.",
      WITHDRAWN: "Esta oferta ya no está en pie.",
      LEFT: "Has dejado este grupo.",
    },
  },
} as const satisfies Record<ReadingLanguage, Words>;

/** The offer with what may be known of the group, and a yes and a no of equal size. */
export function offerPage(view: OfferView): string {
  const words = WORDS[languageOf(view.locale)];
  const open = view.status === "OFFERED";
  const sign =
    view.agreementHref !== undefined &&
    html`<p class="acts"><a class="button" href="${view.agreementHref}">${words.sign}</a></p>`;
  const body = html`${!open && html`<p>${words.states[view.status]}</p>`}${!open && sign}
<h2>${words.about}</h2>
<p><strong>${view.group.title}</strong></p>
${groupCard(view.group, view.locale, view.timeZone)}
${open && answer(view)}`;
  return pageOf({ ...view, title: words.title[open ? "open" : "other"], body });
}

function answer(view: OfferView): Html {
  const words = WORDS[languageOf(view.locale)];
  const until = words.until(when(view.expiresAt, view));
  return html`<h2>${words.why}</h2>
<p>${view.why}</p>
<h2>${words.question}</h2>
<p>${until} ${words.fine}</p>
<form method="post"><div class="acts">
<button type="submit" name="answer" value="accept">${words.accept}</button>
<button type="submit" name="answer" value="decline" class="quiet">${words.decline}</button>
</div></form>`;
}
