import type { FieldFault } from "../../domain/errors.ts";
import type { PersonView } from "../../pages/render-page.ts";
import { renderPage } from "../../pages/render-page.ts";

/** What a link shows: as data, or as a page. */
export function pageOf<View extends PersonView>(view: View) {
  return { data: view, html: (faults?: readonly FieldFault[]) => renderPage(view, faults) };
}
