import type { FieldFault } from "../../domain/errors.ts";
import type { PersonView } from "../../pages/render-page.ts";

/** What a link shows: as data, or as a page. Pages are loaded when the first one is asked for. */
export function pageOf<View extends PersonView>(view: View) {
  const html = async (faults?: readonly FieldFault[]) => {
    const { renderPage } = await import("../../pages/render-page.ts");
    return renderPage(view, faults);
  };
  return { data: view, html };
}
