import { type Html, html, type Insert } from "../markup/html.ts";
import type { GroupSummary } from "../use-cases/group-summary.ts";
import type { Reader } from "../words/dates.ts";
import { languageOf } from "../words/languages.ts";
import type { PageWords } from "../words/words.ts";
import { asTyped, foreignLanguage } from "./as-typed.ts";
import { facts, type Rows } from "./facts.ts";
import { meetingFacts } from "./meeting-facts.ts";

type Words = PageWords["pages"];

/** What a person may know of a group before signing, on their own clock. `more`: what else there is to say. */
export function groupCard(group: GroupSummary, reader: Reader, words: Words, more: Rows = []): Html {
  const { names, format } = words.card;
  return facts([
    ...meetingFacts(group.meetings, reader, words),
    [names.place, placeOf(group, words)],
    [names.style, format[group.format]],
    ...more,
    [names.languages, languageNames(group.languages, words.when.conventions(reader))],
    ...ledBy(group, words),
  ]);
}

/** What the group calls itself, above its facts. */
export function groupTitle({ title, languages }: GroupSummary, { locale }: Pick<Reader, "locale">): Html {
  return html`<p><strong>${asTyped(title, foreignLanguage(languages, languageOf(locale)))}</strong></p>`;
}

function placeOf({ modality, town }: GroupSummary, { card }: Words): Insert {
  const where = card.where[modality];
  return town === undefined ? where : html`${where}, ${asTyped(town)}`;
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
