import { ALL_LANGUAGES, wordsIn } from "../../../lib/words/languages.ts";
import { mailWordsIn } from "../../../lib/words/mails.ts";

/**
 * All that is loaded when it is first asked for. Loading takes as long as it takes, and others go on meanwhile: the
 * first life of a process would be another one than the same seed's after it.
 */
export async function loadAll(): Promise<void> {
  for (const language of ALL_LANGUAGES) {
    await mailWordsIn(language);
    const words = await wordsIn(language);
    await Promise.all(Object.values(words).map((part) => part()));
  }
  await import("../../../lib/use-cases/runs/seating/exceptions-now.ts");
}
