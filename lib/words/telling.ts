import { plain, type Telling } from "../domain/groups/discretion.ts";
import { ALL_LANGUAGES, wordsIn } from "./languages.ts";

/**
 * What gives a group away in any of our languages, whatever language the group speaks: who glances at a screen may
 * speak another.
 */
export async function telling(): Promise<Telling> {
  const parts = await Promise.all(ALL_LANGUAGES.map(async (language) => (await wordsIn(language)).telling()));
  return {
    beginnings: parts.flatMap((part) => part.telling).map(plain),
    words: parts.flatMap((part) => Object.values(part.themes).flat()).map(plain),
  };
}
