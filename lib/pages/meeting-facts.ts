import { html } from "../markup/html.ts";
import type { TimeZone } from "../time/time-zone.ts";
import type { MeetingPlan } from "../use-cases/group-summary.ts";
import type { Reader } from "../words/dates.ts";
import type { PageWords } from "../words/words.ts";
import type { Rows } from "./facts.ts";

type Words = PageWords["pages"];

/** Dates told one by one. */
const SHOWN = 8;

/** When a group meets from now on, on the reader's clock alone. */
export function meetingFacts(plan: MeetingPlan, reader: Reader, words: Words): Rows {
  const { card, when } = words;
  const [next] = plan.starts;
  if (next === undefined) return [[card.names.first, card.noneAhead]];
  return [
    [card.names.first, when.when(next, reader)],
    ...theirClock(plan, reader, words),
    ...rhythm(plan, reader, words),
    ...lastOne(plan, reader, words),
    ...(plan.minutes === undefined ? [] : [[card.names.length, card.length(plan.minutes)] as const]),
  ];
}

/** How often; and where no time of the week is shared, the dates themselves. */
function rhythm({ starts, ongoing, everyWeeks }: MeetingPlan, reader: Reader, { card, when }: Words): Rows {
  const { names } = card;
  if (everyWeeks !== undefined) return [[names.rhythm, card.rhythm(everyWeeks, ongoing ? null : starts.length)]];
  const dates = starts
    .slice(0, SHOWN)
    .map((start) => html`<li>${when.dayName(start, reader)} ${when.atTime(start, reader)}</li>`);
  const more = starts.length - dates.length;
  return [[names.dates, html`<ul>${dates}${more > 0 && html`<li>${card.more(more)}</li>`}</ul>`]];
}

function lastOne({ starts, ongoing }: MeetingPlan, reader: Reader, { card, when }: Words): Rows {
  if (ongoing) return [[card.names.last, card.goesOn]];
  const last = starts.at(-1);
  if (last === undefined || starts.length === 1) return [];
  return [[card.names.last, `${when.dayName(last, reader)} ${when.atTime(last, reader)}`]];
}

/** Only where the group's clock shows another hour: its city, since a second hour would be taken for the first. */
function theirClock({ starts, groupTimeZone }: MeetingPlan, reader: Reader, { card, when }: Words): Rows {
  const there = { ...reader, timeZone: groupTimeZone };
  if (starts.every((start) => when.clockTime(start, reader) === when.clockTime(start, there))) return [];
  const [first = ""] = starts;
  return [[card.names.theirClock, card.theirClock(cityOf(groupTimeZone) ?? when.zoneName(first, there))]];
}

/** "Buenos Aires" for America/Argentina/Buenos_Aires; undefined for zones that are called after no place. */
function cityOf(timeZone: TimeZone): string | undefined {
  const parts = timeZone.split("/");
  if (parts.length < 2 || parts[0] === "Etc") return undefined;
  return parts.at(-1)?.replaceAll("_", " ");
}
