import type { Modality } from "../domain/vocabulary.ts";
import { languageOf, type ReadingLanguage } from "../words/language.ts";
import { when } from "../words/when.ts";
import type { PersonMailFrame, SeriesPlan } from "./data.ts";

type Rows = readonly (readonly [name: string, value: string])[];

type Words = {
  readonly first: string;
  readonly rhythm: string;
  readonly place: string;
  readonly length: string;
  readonly every: (weeks: number) => string;
  readonly minutes: (minutes: number) => string;
  readonly count: (sessions: number | null) => string;
  readonly where: Readonly<Record<Modality, string>>;
};

const WORDS: Readonly<Record<ReadingLanguage, Words>> = {
  en: {
    first: "First meeting for you",
    rhythm: "Then",
    place: "Where",
    length: "How long",
    every: (weeks) => (weeks === 1 ? "every week" : `every ${weeks} weeks`),
    minutes: (minutes) => `${minutes} minutes`,
    count: (sessions) => (sessions === null ? "with no fixed end" : `${sessions} meetings in all`),
    where: { virtual: "online", in_person: "in person" },
  },
  es: {
    first: "Tu primer encuentro",
    rhythm: "Después",
    place: "Dónde",
    length: "Duración",
    every: (weeks) => (weeks === 1 ? "cada semana" : `cada ${weeks} semanas`),
    minutes: (minutes) => `${minutes} minutos`,
    count: (sessions) => (sessions === null ? "sin fecha de fin" : `${sessions} encuentros en total`),
    where: { virtual: "en línea", in_person: "en persona" },
  },
};

/** When, how often, how long and where a group meets, for a table of facts. */
export function planFacts(plan: SeriesPlan, frame: PersonMailFrame): Rows {
  const words = WORDS[languageOf(frame.locale)];
  return [
    [words.first, when(plan.firstStartsAt, frame)],
    [words.rhythm, `${words.every(plan.everyWeeks)}, ${words.count(plan.sessions)}`],
    [words.length, words.minutes(plan.minutes)],
    [words.place, words.where[plan.modality]],
  ];
}

/** The same for one session. */
export function sessionFacts(
  session: { readonly startsAt: string; readonly minutes: number; readonly modality: Modality },
  frame: PersonMailFrame,
): Rows {
  const language = languageOf(frame.locale);
  const words = WORDS[language];
  return [
    [language === "es" ? "Cuándo" : "When", when(session.startsAt, frame)],
    [words.length, words.minutes(session.minutes)],
    [words.place, words.where[session.modality]],
  ];
}
