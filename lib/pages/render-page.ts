import type { FieldFault } from "../domain/errors.ts";
import type { PersonView } from "../use-cases/views.ts";
import { agreementPage } from "./agreement-page.ts";
import { availabilityPage } from "./availability-page.ts";
import { offerPage } from "./offer-page.ts";
import { preferencesPage } from "./preferences-page.ts";
import { sessionPage } from "./session-page.ts";
import { statusPage } from "./status-page.ts";
import { verifyPage } from "./verify-page.ts";
import { withdrawPage } from "./withdraw-page.ts";

/** The page a link opens, or shows again with what was at fault in a form. A whole HTML document. */
export function renderPage(view: PersonView, faults: readonly FieldFault[] = []): string {
  switch (view.page) {
    case "verify":
      return verifyPage(view);
    case "status":
      return statusPage(view);
    case "offer":
      return offerPage(view);
    case "agreement":
      return agreementPage(view, faults);
    case "session":
      return sessionPage(view);
    case "availability":
      return availabilityPage(view, faults);
    case "withdraw":
      return withdrawPage(view);
    case "preferences":
      return preferencesPage(view, faults);
  }
}
