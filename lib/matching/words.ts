import type { Theme } from "../domain/vocabulary.ts";

const SPELLED: Partial<Record<Theme, string>> = {
  ocd: "OCD",
  trauma_ptsd: "trauma (PTSD)",
  psychosis_schizophrenia: "psychosis or schizophrenia",
  lgbtq: "LGBTQ+",
};

export function themeWords(theme: Theme): string {
  return SPELLED[theme] ?? plain(theme);
}

/** A word of the vocabulary as people write it: `in_person` is "in person". */
export function plain(word: string): string {
  return word.replaceAll("_", " ");
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], and = "and"): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

/** "1 person", "3 people". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Small numbers as words, as in "one short". */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
