import type { PersonView } from "../../pages/render-page.ts";
import type { FormAgain } from "../../pages/sent.ts";
import { languageOf } from "../../words/languages.ts";
import { pageWordsIn } from "../../words/pages.ts";

/** What a link shows: as data, or as a page. Pages and their words are loaded when the first one is asked for. */
export function pageOf<View extends PersonView>(view: View) {
  const html = async (again?: FormAgain) => {
    const [{ renderPage }, pages] = await Promise.all([
      import("../../pages/render-page.ts"),
      pageWordsIn(languageOf(view.locale)),
    ]);
    return renderPage(view, pages, again);
  };
  return { data: view, html };
}
