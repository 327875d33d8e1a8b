import { type Html, html, type Insert } from "../markup/html.ts";
import type { GroupSummary } from "../use-cases/group-summary.ts";
import type { Reader } from "../words/dates.ts";
import { languageOf } from "../words/languages.ts";
import type { PageWords } from "../words/words.ts";
import { asTyped, foreignLanguage } from "./as-typed.ts";
import { wallTime } from "./wall-time.ts";

type Words = PageWords["pages"];
type Rows = readonly (readonly [name: string, value: Insert])[];

/** What a person may know of a group before signing, in their own zone; the group's clock too when that differs. */
export function groupCard(group: GroupSummary, reader: Reader, words: Words): Html {
  const { names, rhythm, length, where, format } = words.card;
  const { firstStartsAt, everyWeeks, minutes, sessions } = group.slot;
  return facts([
    [names.first, words.when.when(firstStartsAt, reader)],
    ...theirClock(group, reader, words),
    [names.rhythm, rhythm(everyWeeks, sessions)],
    [names.length, length(minutes)],
    [names.place, where[group.modality]],
    [names.style, format[group.format]],
    [names.languages, languageNames(group.languages, words.when.conventions(reader))],
    ...ledBy(group, words),
  ]);
}

/** Names and values, as a description list. */
export function facts(rows: Rows): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** What the group calls itself, above its facts. */
export function groupTitle({ title, languages }: GroupSummary, { locale }: Pick<Reader, "locale">): Html {
  return html`<p><strong>${asTyped(title, foreignLanguage(languages, languageOf(locale)))}</strong></p>`;
}

/** The hour stays the same on this clock all year, which on the reader's own it may not. */
function theirClock({ slot }: GroupSummary, reader: Reader, words: Words): Rows {
  const { firstStartsAt, groupTimeZone, localStart } = slot;
  const here = words.when.clockTime(firstStartsAt, reader);
  const there = words.when.clockTime(firstStartsAt, { ...reader, timeZone: groupTimeZone });
  if (here === there) return [];
  return [[words.card.names.theirClock, `${wallTime(localStart, reader, words)}, ${groupTimeZone}`]];
}

function ledBy({ facilitators }: GroupSummary, { card }: Words): Rows {
  if (facilitators.length === 0) return [];
  const people = facilitators.map(
    ({ name, level }, index) => html`${index > 0 && ", "}${asTyped(name)} (${card.level[level]})`,
  );
  return [[card.names.led, people]];
}

function languageNames(tags: readonly string[], conventions: string): string {
  const names = new Intl.DisplayNames(conventions, { type: "language" });
  return tags.map((tag) => names.of(tag) ?? tag).join(", ");
}
