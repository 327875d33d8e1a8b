import type { FieldFault } from "../../domain/errors.ts";
import type { PersonView } from "../../pages/render-page.ts";
import { languageOf, wordsIn } from "../../words/languages.ts";

/** What a link shows: as data, or as a page. Pages and their words are loaded when the first one is asked for. */
export function pageOf<View extends PersonView>(view: View) {
  const html = async (faults?: readonly FieldFault[]) => {
    const [{ renderPage }, { pages }] = await Promise.all([
      import("../../pages/render-page.ts"),
      wordsIn(languageOf(view.locale)).then((words) => words.pages()),
    ]);
    return renderPage(view, pages, faults);
  };
  return { data: view, html };
}
