import { type Html, html, Html as Markup } from "../../../markup/html.ts";
import { sentence } from "../../../pages/faults.ts";
import { PAGE_STYLE } from "../../../pages/style.ts";
import type { Instant } from "../../../time/instant.ts";
import type { TimeZone } from "../../../time/time-zone.ts";
import { localParts } from "../../../time/wall-clock.ts";
import { clockTime, shortDate, weekday } from "../../../words/en/when.ts";
import type { ClockProblem } from "./clock-problems.ts";
import type { ClockState } from "./rehearsal.ts";
import { clockWords } from "./words.ts";

export type ClockView = {
  readonly state: ClockState;
  /** Where the walk began, while there is one. */
  readonly from: Instant;
  /** When something happens next; not known while the clock walks. */
  readonly next: Instant | undefined;
  /** The organisation's. */
  readonly zone: TimeZone;
  readonly inboxUrl: string;
  /** Why the last request was refused. */
  readonly problem?: ClockProblem | undefined;
};

const { page } = clockWords;

/** Fits a telephone: rows of buttons wrap, each as wide as its words. */
const STYLE = `${PAGE_STYLE}
input[type=datetime-local]{font:inherit;width:100%;max-width:16rem;min-height:2.75rem;padding:.4rem .7rem;
  color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem}
progress{display:block;width:100%;height:1rem;margin:.6rem 0;accent-color:var(--accent)}
.row{align-items:center}
.acts .quiet{padding:.5rem .9rem}
`;

/** The whole document. While the clock walks it looks again each second, without a script. */
export function clockPage(view: ClockView): string {
  const { state, zone } = view;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
${state.walkingTo !== undefined && html`<meta http-equiv="refresh" content="1;url=/local">`}
<title>${page.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><p>${page.header}</p><a href="${view.inboxUrl}">${page.inbox}</a></header>
<main>
<h1>${page.now(...told(state.now, zone))}</h1>
${view.problem !== undefined && refusal(view.problem)}
${state.failed && html`<div class="fault" role="alert"><p>${page.failed}</p></div>`}
${state.walkingTo === undefined ? standing(view) : walking(view, state.walkingTo)}
</main>
<footer><p>${page.footer}</p></footer>
</body>
</html>
`.markup;
}

/** As in "Tuesday 1 Sept 2026" and "09:00": the day with its year, since years pass here. */
function told(instant: Instant, zone: TimeZone): readonly [day: string, time: string] {
  const reader = { locale: "en", timeZone: zone, now: instant };
  return [`${weekday(instant, reader)} ${shortDate(instant, reader)}`, clockTime(instant, reader)];
}

function refusal({ title, detail, errors = [] }: ClockProblem): Html {
  const said = [
    ...(detail === undefined ? [] : [detail]),
    ...errors.map(({ problem, fix }) => `${sentence(problem)} ${fix}`),
  ];
  return html`<div class="fault" role="alert"><p>${title}</p>${said.map((each) => html`<p>${each}</p>`)}</div>`;
}

function walking({ state, from, zone }: ClockView, to: Instant): Html {
  const since = (instant: Instant) => Date.parse(instant) - Date.parse(from);
  const done = html`<progress max="${since(to)}" value="${since(state.now)}" aria-label="${page.progress}"></progress>`;
  return html`<div class="note" role="status">
<p>${page.walking(...told(to, zone))}</p>
${done}
<p>${page.reached(state.sent)}</p>
</div>`;
}

function standing({ state, next, zone }: ClockView): Html {
  return html`<dl class="facts">
<dt>${page.clockOf}</dt><dd>${zone}</dd>
<dt>${page.utc}</dt><dd>${state.now}</dd>
<dt>${page.next}</dt><dd>${next !== undefined && page.nextAt(...told(next, zone))}</dd>
<dt>${page.sent}</dt><dd>${page.mails(state.sent)}</dd>
</dl>
<p>${page.standsStill}</p>
<h2>${page.move}</h2>
<form method="post" action="/local/clock"><div class="acts">${page.moves.map(button)}</div></form>
<form method="post" action="/local/clock">
<div class="field"><label for="to">${page.to(zone)}</label>
<div class="row"><input type="datetime-local" id="to" name="to" required value="${wallTime(state.now, zone)}">
<button>${page.go}</button></div></div>
</form>`;
}

function button({ name, value, label }: (typeof page.moves)[number], at: number): Html {
  return html`<button${at > 0 && html` class="quiet"`} name="${name}" value="${value}">${label}</button>`;
}

/** As the field of a form has it. */
function wallTime(instant: Instant, zone: TimeZone): string {
  const { date, time } = localParts(instant, zone);
  return `${date}T${time}`;
}
