import { DomainError } from "../lib/domain/errors.ts";
import { FALLBACK, wordsIn } from "../lib/words/languages.ts";
import { worded } from "../lib/words/problem.ts";

/** What went wrong, for the person at the terminal. */
export async function errorText(error: unknown): Promise<string> {
  if (!(error instanceof DomainError)) return error instanceof Error ? error.message : String(error);
  const { problems } = await (await wordsIn(FALLBACK)).problems();
  return worded(problems.details, error.detail);
}
