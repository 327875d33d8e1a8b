import type { FacilitatorLevel, Format, Modality } from "../domain/vocabulary.ts";
import { type Html, html } from "../markup/html.ts";
import type { GroupSummary } from "../use-cases/group-summary.ts";
import { languageOf, type ReadingLanguage } from "../words/language.ts";
import { clockTime, dateLocale, when } from "../words/when.ts";

type Words = {
  readonly names: Readonly<
    Record<"first" | "rhythm" | "theirClock" | "length" | "place" | "style" | "languages" | "led", string>
  >;
  readonly every: (weeks: number) => string;
  readonly count: (sessions: number | null) => string;
  readonly minutes: (minutes: number) => string;
  readonly where: Readonly<Record<Modality, string>>;
  readonly format: Readonly<Record<Format, string>>;
  readonly level: Readonly<Record<FacilitatorLevel, string>>;
};

const WORDS: Readonly<Record<ReadingLanguage, Words>> = {
  en: {
    names: {
      first: "Next meeting",
      rhythm: "How often",
      theirClock: "On the group's own clock",
      length: "How long",
      place: "Where",
      style: "What it is like",
      languages: "Spoken",
      led: "Led by",
    },
    every: (weeks) => (weeks === 1 ? "Every week" : `Every ${weeks} weeks`),
    count: (sessions) => (sessions === null ? "with no fixed end" : `${sessions} meetings in all`),
    minutes: (minutes) => `${minutes} minutes`,
    where: { virtual: "Online", in_person: "In person" },
    format: {
      process: "Open talk, about what moves people and what happens between them",
      psychoeducational: "Learning about it together, with time to talk",
      experiential: "Doing things together, and talking about them",
      support_skills: "Sharing, and trying out what helps",
    },
    level: { peer: "has been through it too", trained: "trained for this", licensed: "licensed professional" },
  },
  es: {
    names: {
      first: "Próximo encuentro",
      rhythm: "Con qué frecuencia",
      theirClock: "En el reloj del grupo",
      length: "Duración",
      place: "Dónde",
      style: "Cómo es",
      languages: "Se habla",
      led: "Lo lleva",
    },
    every: (weeks) => (weeks === 1 ? "Cada semana" : `Cada ${weeks} semanas`),
    count: (sessions) => (sessions === null ? "sin fecha de fin" : `${sessions} encuentros en total`),
    minutes: (minutes) => `${minutes} minutos`,
    where: { virtual: "En línea", in_person: "En persona" },
    format: {
      process: "Conversación abierta, sobre lo que nos mueve y lo que pasa entre las personas",
      psychoeducational: "Aprender juntos sobre el tema, con tiempo para hablar",
      experiential: "Hacer cosas juntos y hablar de ellas",
      support_skills: "Compartir y probar lo que ayuda",
    },
    level: { peer: "lo ha vivido también", trained: "con formación para ello", licensed: "profesional con licencia" },
  },
};

/** What a person may know of a group before signing, in their own zone; the group's clock too when that differs. */
export function groupCard(group: GroupSummary, locale: string, timeZone: string): Html {
  const words = WORDS[languageOf(locale)];
  const { slot } = group;
  const levels: Readonly<Record<string, string>> = words.level;
  const led = group.facilitators.map(({ name, level }) => `${name} (${levels[level] ?? level})`).join(", ");
  const rows: readonly (readonly [string, string])[] = [
    [words.names.first, when(slot.firstStartsAt, { locale, timeZone })],
    ...theirClock(group, locale, timeZone, words.names.theirClock),
    [words.names.rhythm, `${words.every(slot.everyWeeks)}, ${words.count(slot.sessions)}`],
    [words.names.length, words.minutes(slot.minutes)],
    [words.names.place, words.where[group.modality]],
    [words.names.style, words.format[group.format]],
    [words.names.languages, languageNames(group.languages, locale)],
    ...(led === "" ? [] : [[words.names.led, led] as const]),
  ];
  return facts(rows);
}

/** Names and values, as a description list. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** The hour stays the same on this clock all year, which on the reader's own it may not. */
function theirClock(group: GroupSummary, locale: string, timeZone: string, name: string) {
  const { firstStartsAt, groupTimeZone, localStart } = group.slot;
  const here = clockTime(firstStartsAt, { locale, timeZone });
  const there = clockTime(firstStartsAt, { locale, timeZone: groupTimeZone });
  return here === there ? [] : [[name, `${localStart}, ${groupTimeZone}`] as const];
}

function languageNames(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(dateLocale({ locale }), { type: "language" });
  return tags.map((tag) => names.of(tag) ?? tag).join(", ");
}
