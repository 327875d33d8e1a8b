import type { MailData, PersonMailFrame, PersonMailKind } from "./data.ts";
import type { Letter } from "./letter.ts";

/** Languages that everything an applicant or member reads is written in. */
export const LANGUAGES = ["en", "es"] as const;
export type ReadingLanguage = (typeof LANGUAGES)[number];

/** English for every language nothing is written in yet. */
export function languageOf(locale: string): ReadingLanguage {
  return locale.toLowerCase().split("-")[0] === "es" ? "es" : "en";
}

/** One mail, written out whole in each language: a translator reads a letter, not a list of fragments. */
export type Translations<K extends PersonMailKind> = Readonly<
  Record<ReadingLanguage, (frame: PersonMailFrame, data: MailData[K]) => Letter>
>;
