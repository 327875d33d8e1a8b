import { placeZoneOf } from "../../domain/groups/place-zone.ts";
import { type Html, html } from "../../markup/html.ts";
import { marked, typed } from "../../markup/typed.ts";
import type { StatusView } from "../../use-cases/members/views.ts";
import { languageOf } from "../../words/languages.ts";
import type { PageWords } from "../../words/words.ts";
import { facts } from "../facts.ts";
import { groupCard, groupTitle } from "../group-card.ts";
import { pageOf } from "../layout.ts";

type Words = PageWords["pages"];

/** Where an application stands, what comes next, and every way to act on it. */
export function statusPage(view: StatusView, words: Words): string {
  const { title, hello, states, awaitingPerson, code, since } = words.status;
  const body = html`<p>${marked(hello(typed(view.preferredName)), languageOf(view.locale))}</p>
<div class="note"><p>${view.awaitingPerson ? awaitingPerson : states[view.status]}</p></div>
${facts([
  [code, view.caseCode],
  [since, words.when.shortDate(view.submittedAt, view)],
])}
${groupPart(view, words)}
${datesPart(view, words)}
${actionsPart(view, words.status)}
${renewPart(words.status.renew)}`;
  return pageOf({ ...view, words, title, body });
}

function groupPart(view: StatusView, words: Words): Html | undefined {
  if (view.group === undefined) return undefined;
  return html`<h2>${words.status.group}</h2>${groupTitle(view.group, view)}
${groupCard(view.group, view, words)}`;
}

function datesPart(view: StatusView, { status, when }: Words): Html | undefined {
  if (view.upcoming.length === 0) return undefined;
  const reader =
    view.group === undefined
      ? view
      : { ...view, placeZone: placeZoneOf(view.group.modality, view.group.meetings.groupTimeZone) };
  const items = view.upcoming.map(({ startsAt, cancelled, href }) => {
    const date = when.meets(startsAt, reader);
    return cancelled
      ? html`<li><span class="past">${date}</span> (${status.cancelled})</li>`
      : html`<li><a class="way" href="${href}">${date}</a></li>`;
  });
  return html`<h2>${status.dates}</h2><ul>${items}</ul>`;
}

/** What is most pressing comes first, leaving last. */
const WAYS = ["wake", "offer", "agreement", "availability", "preferences", "withdraw"] as const;

function actionsPart(view: StatusView, words: Words["status"]): Html | undefined {
  if (view.status === "WITHDRAWN") return undefined;
  const ways = WAYS.map((way) => {
    const href = view.links[way];
    return href !== undefined && html`<li><a class="way" href="${href}">${words.links[way]}</a></li>`;
  });
  return html`<nav aria-labelledby="actions"><h2 id="actions">${words.actions}</h2><ul>${ways}</ul></nav>`;
}

/** For whoever fears that somebody else has one of their links. */
function renewPart({ heading, text, button }: Words["status"]["renew"]): Html {
  return html`<section aria-labelledby="renew"><h2 id="renew">${heading}</h2><p>${text}</p>
<form method="post"><div class="acts"><button class="quiet" type="submit">${button}</button></div></form></section>`;
}
