import type { ApplicationStatus } from "../../domain/intake/application.ts";
import { type Html, html } from "../../markup/html.ts";
import type { StatusView } from "../../use-cases/members/views.ts";
import { languageOf, type ReadingLanguage } from "../../words/language.ts";
import { shortDate, when } from "../../words/when.ts";
import { facts, groupCard } from "../group-card.ts";
import { pageOf } from "../layout.ts";

type Words = {
  readonly title: string;
  readonly hello: (name: string) => string;
  readonly states: Readonly<Record<ApplicationStatus, string>>;
  readonly person: string;
  readonly code: string;
  readonly since: string;
  readonly group: string;
  readonly dates: string;
  readonly cancelled: string;
  readonly actions: string;
  readonly links: Readonly<Record<"offer" | "agreement" | "availability" | "preferences" | "withdraw", string>>;
};

const WORDS: Readonly<Record<ReadingLanguage, Words>> = {
  en: {
    title: "Where things stand",
    hello: (name) => `Hello ${name},`,
    states: {
      SUBMITTED: "What you sent has arrived. Please confirm your address with the link in our first mail.",
      WAITING: "We are looking for a group that suits you. You need do nothing; we write as soon as there is one.",
      OFFERED: "A seat is held for you. Your answer is next.",
      PLACED: "You have a seat.",
      REFERRED: "A person from our team is in touch with you about what would suit you better.",
      WITHDRAWN: "You have left, and we send you nothing more. You are welcome back at any time.",
    },
    person: "Somebody from our team reads what you wrote first, and will be in touch with you.",
    code: "Your case code",
    since: "Sent on",
    group: "Your group",
    dates: "Your next meetings",
    cancelled: "cancelled",
    actions: "What you can do here",
    links: {
      offer: "See the seat and answer",
      agreement: "Read and sign what everybody agrees to",
      availability: "Change my days and hours",
      preferences: "Choose which mail I get",
      withdraw: "Leave",
    },
  },
  es: {
    title: "Cómo van las cosas",
    hello: (name) => `Hola, ${name}:`,
    states: {
      SUBMITTED: "Nos ha llegado lo que enviaste. Confirma tu dirección con el enlace de nuestro primer correo.",
      WAITING: "Buscamos un grupo que encaje contigo. No tienes que hacer nada; te escribimos en cuanto lo haya.",
      OFFERED: "Hay una plaza reservada para ti. Ahora falta tu respuesta.",
      PLACED: "Tienes una plaza.",
      REFERRED: "Una persona de nuestro equipo está en contacto contigo sobre lo que te iría mejor.",
      WITHDRAWN: "Lo has dejado y no te enviamos nada más. Puedes volver cuando quieras.",
    },
    person: "Primero, una persona de nuestro equipo lee lo que escribiste y se pondrá en contacto contigo.",
    code: "Tu código",
    since: "Enviado el",
    group: "Tu grupo",
    dates: "Tus próximos encuentros",
    cancelled: "cancelado",
    actions: "Qué puedes hacer aquí",
    links: {
      offer: "Ver la plaza y responder",
      agreement: "Leer y firmar el acuerdo",
      availability: "Cambiar mis días y horas",
      preferences: "Elegir qué correos recibo",
      withdraw: "Dejarlo",
    },
  },
};

/** Where an application stands, what comes next, and every way to act on it. */
export function statusPage(view: StatusView): string {
  const words = WORDS[languageOf(view.locale)];
  const stands = view.awaitingPerson ? words.person : words.states[view.status];
  const body = html`<p>${words.hello(view.preferredName)}</p>
<div class="note"><p>${stands}</p></div>
${facts([
  [words.code, view.caseCode],
  [words.since, shortDate(view.submittedAt, view)],
])}
${groupPart(view, words)}
${datesPart(view, words)}
${actionsPart(view, words)}`;
  return pageOf({ ...view, title: words.title, body });
}

function groupPart(view: StatusView, words: Words): Html | undefined {
  if (view.group === undefined) return undefined;
  return html`<h2>${words.group}</h2><p><strong>${view.group.title}</strong></p>
${groupCard(view.group, view.locale, view.timeZone)}`;
}

function datesPart(view: StatusView, words: Words): Html | undefined {
  if (view.upcoming.length === 0) return undefined;
  const items = view.upcoming.map(({ startsAt, cancelled, href }) =>
    cancelled
      ? html`<li><span class="past">${when(startsAt, view)}</span> (${words.cancelled})</li>`
      : html`<li><a class="way" href="${href}">${when(startsAt, view)}</a></li>`,
  );
  return html`<h2>${words.dates}</h2><ul>${items}</ul>`;
}

function actionsPart(view: StatusView, words: Words): Html | undefined {
  if (view.status === "WITHDRAWN") return undefined;
  const { offer, agreement, availability, preferences, withdraw } = view.links;
  const ways = Object.entries({ offer, agreement, availability, preferences, withdraw }).flatMap(([name, href]) =>
    // Object.entries forgets that its keys are those of the literal above.
    href === undefined
      ? []
      : [html`<li><a class="way" href="${href}">${words.links[name as keyof Words["links"]]}</a></li>`],
  );
  return html`<nav aria-labelledby="actions"><h2 id="actions">${words.actions}</h2><ul>${ways}</ul></nav>`;
}
