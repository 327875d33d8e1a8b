import type { Language } from "./languages.ts";
import type { PageWords } from "./words.ts";

/** The words of what links open, apart from all others of a language: staff's functions are deployed without them. */
const PAGES = {
  en: () => import("./en/pages/pages.ts"),
  es: () => import("./es/pages/pages.ts"),
  fr: () => import("./fr/pages/pages.ts"),
} satisfies Readonly<Record<Language, () => Promise<PageWords>>>;

export async function pageWordsIn(language: Language): Promise<PageWords["pages"]> {
  return (await PAGES[language]()).pages;
}
