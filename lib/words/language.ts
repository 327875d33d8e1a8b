/** Languages that everything an applicant or member reads is written in. */
export const LANGUAGES = ["en", "es"] as const;
export type ReadingLanguage = (typeof LANGUAGES)[number];

/** English for every language nothing is written in yet. */
export function languageOf(locale: string): ReadingLanguage {
  return locale.toLowerCase().split("-")[0] === "es" ? "es" : "en";
}
