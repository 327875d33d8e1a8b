import { type Html, html } from "../../markup/html.ts";
import type { SessionView } from "../../use-cases/sessions/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { clockTime, when } from "../../words/when.ts";
import { facts } from "../group-card.ts";
import { pageOf } from "../layout.ts";

const WORDS = {
  en: {
    title: "Your meeting",
    cancelled: "This meeting is cancelled.",
    when: "When",
    until: "Until",
    number: "Meeting",
    where: "The way in",
    join: "Join online",
    unsigned:
      "The way in appears here once you have signed what everybody agrees to. The link for that is on your page.",
    question: "Are you coming?",
    answers: {
      coming: "You said that you are coming.",
      not_coming: "You said that you can't come. That is all right, and your seat stays yours.",
    },
    change: "You can change your answer at any time.",
    coming: "I am coming",
    not_coming: "I can't come",
  },
  es: {
    title: "Tu encuentro",
    cancelled: "Este encuentro está cancelado.",
    when: "Cuándo",
    until: "Hasta",
    number: "Encuentro",
    where: "Cómo entrar",
    join: "Entrar en línea",
    unsigned: "Aquí verás cómo entrar cuando hayas firmado el acuerdo. El enlace para hacerlo está en tu página.",
    question: "¿Vienes?",
    answers: {
      coming: "Dijiste que vienes.",
      not_coming: "Dijiste que no puedes venir. No pasa nada, y tu plaza sigue siendo tuya.",
    },
    change: "Puedes cambiar tu respuesta cuando quieras.",
    coming: "Voy a ir",
    not_coming: "No puedo ir",
  },
} as const satisfies Record<ReadingLanguage, unknown>;

/** One meeting: when, the way in for those who signed, and "can't come" without a reason. */
export function sessionPage(view: SessionView): string {
  const words = WORDS[languageOf(view.locale)];
  const body = html`${view.cancelled && html`<div class="note"><p>${words.cancelled}</p></div>`}
<p><strong>${view.group.title}</strong></p>
${facts([
  [words.when, when(view.startsAt, view)],
  [words.until, clockTime(view.endsAt, view)],
  [words.number, String(view.number)],
])}
${!view.cancelled && wayIn(view)}
${!view.cancelled && answerForm(view)}`;
  return pageOf({ ...view, title: words.title, body });
}

function wayIn(view: SessionView): Html {
  const words = WORDS[languageOf(view.locale)];
  if (view.where === undefined) return html`<h2>${words.where}</h2><p>${words.unsigned}</p>`;
  const { meetingUrl, address } = view.where;
  const join =
    meetingUrl !== undefined && html`<a class="button" rel="noreferrer" href="${meetingUrl}">${words.join}</a>`;
  return html`<h2>${words.where}</h2>
${join && html`<p class="acts">${join}</p>`}
${address !== undefined && html`<p class="verbatim">${address}</p>`}`;
}

function answerForm(view: SessionView): Html {
  const words = WORDS[languageOf(view.locale)];
  const said = view.answer !== undefined && html`<p role="status">${words.answers[view.answer]} ${words.change}</p>`;
  return html`<h2>${words.question}</h2>${said}
<form method="post"><div class="acts">
<button type="submit" name="answer" value="coming">${words.coming}</button>
<button type="submit" name="answer" value="not_coming" class="quiet">${words.not_coming}</button>
</div></form>`;
}
