import type { CrisisResources } from "../../lib/domain/crisis/resources.ts";
import type { FieldFault } from "../../lib/domain/errors.ts";
import { renderProblemPage } from "../../lib/pages/problem-page.ts";
import { type PersonView, renderPage } from "../../lib/pages/render-page.ts";
import { ALL_LANGUAGES, type Language, languageOf, wordsIn } from "../../lib/words/languages.ts";
import { pageWordsIn } from "../../lib/words/pages.ts";
import type { PageWords, ProblemWords } from "../../lib/words/words.ts";

const WORDS = new Map(
  await Promise.all(ALL_LANGUAGES.map(async (language) => [language, await pageWordsIn(language)] as const)),
);

/** The words of the pages in the language that a locale asks for. */
export function pageWords(locale: string): PageWords["pages"] {
  const words = WORDS.get(languageOf(locale));
  if (words === undefined) throw new Error(`no words were loaded for ${locale}`);
  return words;
}

const PROBLEMS = new Map(
  await Promise.all(
    ALL_LANGUAGES.map(async (language) => [language, (await (await wordsIn(language)).problems()).problems] as const),
  ),
);

/** The words of everything that can go wrong, in a language. */
export function problemWords(language: Language): ProblemWords["problems"] {
  const words = PROBLEMS.get(language);
  if (words === undefined) throw new Error(`no words were loaded for ${language}`);
  return words;
}

/** The page of a view, in the language of its person. */
export function drawnPage(view: PersonView, faults?: readonly FieldFault[]): string {
  return renderPage(view, pageWords(view.locale), faults && { faults, sent: {} });
}

export function drawnProblem(
  problem: Parameters<typeof renderProblemPage>[0],
  crisis: CrisisResources,
  locale: string,
): string {
  return renderProblemPage(problem, crisis, locale, pageWords(locale));
}
