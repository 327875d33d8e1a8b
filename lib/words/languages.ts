import type { Words } from "./words.ts";

/** The languages there are: what people read is in the folder of that name, loaded when somebody reads it. */
const LANGUAGES = {
  en: () => import("./en/words.ts"),
  es: () => import("./es/words.ts"),
  fr: () => import("./fr/words.ts"),
} satisfies Readonly<Record<string, () => Promise<Words>>>;

export type Language = keyof typeof LANGUAGES;

// Object.keys is typed for objects that may have more keys than their type says; this one is written out above.
export const ALL_LANGUAGES = Object.keys(LANGUAGES) as readonly Language[];

/** Read by those in whose languages nothing is written yet. */
export const FALLBACK: Language = "en";

/**
 * The language of ours that a BCP 47 tag asks for; undefined where there is none.
 *
 * @example writtenLanguage("es-MX") // "es"
 */
export function writtenLanguage(tag: string): Language | undefined {
  const base = tag.toLowerCase().split("-", 1)[0];
  return ALL_LANGUAGES.find((language) => language === base);
}

/** The same, and the fallback where there is none. */
export function languageOf(tag: string): Language {
  return writtenLanguage(tag) ?? FALLBACK;
}

/**
 * What is written in a language, a part at a time: a page has no use for the words of a report. Mail is in `mails.ts`.
 *
 * @example const { report } = await (await wordsIn("es")).report()
 */
export function wordsIn(language: Language): Promise<Words> {
  return LANGUAGES[language]();
}
