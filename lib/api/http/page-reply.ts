import type { PersonView } from "../../pages/render-page.ts";
import type { FormAgain } from "../../pages/sent.ts";
import { languageOf, wordsIn } from "../../words/languages.ts";

/** What a link shows: as data, or as a page. Pages and their words are loaded when the first one is asked for. */
export function pageOf<View extends PersonView>(view: View) {
  const html = async (again?: FormAgain) => {
    const [{ renderPage }, { pages }] = await Promise.all([
      import("../../pages/render-page.ts"),
      wordsIn(languageOf(view.locale)).then((words) => words.pages()),
    ]);
    return renderPage(view, pages, again);
  };
  return { data: view, html };
}
