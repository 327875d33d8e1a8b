import { THEME_FAMILIES } from "../vocabulary.ts";

/** Words of theme names that say nothing by themselves. */
const HARMLESS = new Set(["and", "of", "to", "after", "with"]);

/** What gives a group away, in every language there is: in lower case, without accents. */
export type Telling = {
  readonly beginnings: readonly string[];
  /** Singular or plural; what begins with one of five letters or more is telling as well. */
  readonly words: readonly string[];
};

const THEME_WORDS = Object.values(THEME_FAMILIES)
  .flat()
  .flatMap((theme) => theme.split("_"))
  .filter((word) => !HARMLESS.has(word));

/**
 * The first word of a text that would tell a bystander what a group is about; undefined when there is none.
 * Subjects, calendar entries, file names and visible URLs may only show text for which this is undefined.
 *
 * @param telling as `lib/words/telling.ts` gathers it
 * @example tellingWord("Tuesday grief circle", await telling()) // "grief"
 */
export function tellingWord(text: string, telling: Telling): string | undefined {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).find((word) => isTelling(plain(word), telling));
}

function isTelling(word: string, telling: Telling): boolean {
  const isForm = (theme: string) => isFormOf(word, theme);
  return (
    telling.beginnings.some((beginning) => word.startsWith(beginning)) ||
    THEME_WORDS.some(isForm) ||
    telling.words.some(isForm)
  );
}

function isFormOf(word: string, theme: string): boolean {
  const stem = singular(theme);
  return singular(word) === stem || (stem.length >= 5 && word.startsWith(stem));
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}

/** Lower case, without accents. */
export function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
