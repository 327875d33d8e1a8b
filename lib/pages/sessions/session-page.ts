import { placeZoneOf } from "../../domain/groups/place-zone.ts";
import { type Html, html } from "../../markup/html.ts";
import type { SessionView } from "../../use-cases/sessions/views.ts";
import { atPlace } from "../../words/dates.ts";
import type { PageWords } from "../../words/words.ts";
import { asTypedBlock } from "../as-typed.ts";
import { facts } from "../facts.ts";
import { groupTitle } from "../group-card.ts";
import { pageOf } from "../layout.ts";

type Words = PageWords["pages"]["session"];

/** One meeting: when, how to join for those who signed, and "can't come" without a reason. */
export function sessionPage(view: SessionView, words: PageWords["pages"]): string {
  const { title, cancelled, names } = words.session;
  const { meets, clockTime } = words.when;
  const reader = { ...view, placeZone: placeZoneOf(view.group.modality, view.group.meetings.groupTimeZone) };
  const body = html`${view.cancelled && html`<div class="note"><p>${cancelled}</p></div>`}
${groupTitle(view.group, view)}
${facts([
  [names.starts, meets(view.startsAt, reader)],
  [names.ends, clockTime(view.endsAt, atPlace(reader))],
  [names.number, String(view.number)],
])}
${!view.cancelled && joining(view, words.session)}
${!view.cancelled && answerForm(view, words.session)}`;
  return pageOf({ ...view, words, title, body });
}

function joining({ where }: SessionView, words: Words): Html {
  if (where === undefined) return html`<h2>${words.where}</h2><p>${words.unsigned}</p>`;
  const { meetingUrl, address } = where;
  const join =
    meetingUrl !== undefined && html`<a class="button" rel="noreferrer" href="${meetingUrl}">${words.join}</a>`;
  return html`<h2>${words.where}</h2>
${join && html`<p class="acts">${join}</p>`}
${address !== undefined && asTypedBlock(address)}`;
}

function answerForm({ answer }: SessionView, words: Words): Html {
  const said = answer !== undefined && html`<p role="status">${words.answers[answer]}</p>`;
  return html`<h2>${words.question}</h2>${said}
<form method="post"><div class="acts">
<button type="submit" name="answer" value="coming">${words.coming}</button>
<button type="submit" name="answer" value="not_coming" class="quiet">${words.notComing}</button>
</div></form>`;
}
