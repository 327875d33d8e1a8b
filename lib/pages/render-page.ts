import type { FieldFault } from "../domain/errors.ts";
import type { VerifyView } from "../use-cases/intake/views.ts";
import type {
  AvailabilityView,
  LinksRenewedView,
  PreferencesView,
  StatusView,
  WakeView,
  WithdrawView,
} from "../use-cases/members/views.ts";
import type { AgreementView, OfferView } from "../use-cases/offers/views.ts";
import type { SessionView } from "../use-cases/sessions/views.ts";
import type { PageWords } from "../words/words.ts";
import { verifyPage } from "./intake/verify-page.ts";
import { availabilityPage } from "./members/availability-page.ts";
import { linksRenewedPage } from "./members/links-renewed-page.ts";
import { preferencesPage } from "./members/preferences-page.ts";
import { statusPage } from "./members/status-page.ts";
import { wakePage } from "./members/wake-page.ts";
import { withdrawPage } from "./members/withdraw-page.ts";
import { agreementPage } from "./offers/agreement-page.ts";
import { offerPage } from "./offers/offer-page.ts";
import { sessionPage } from "./sessions/session-page.ts";

/** What a signed link can show a person. */
export type PersonView =
  | VerifyView
  | StatusView
  | LinksRenewedView
  | OfferView
  | AgreementView
  | SessionView
  | AvailabilityView
  | WakeView
  | WithdrawView
  | PreferencesView;

/**
 * The page a link opens, or shows again with what was at fault in a form. `words` are those of the view's language. A
 * whole HTML document.
 */
export function renderPage(view: PersonView, words: PageWords["pages"], faults: readonly FieldFault[] = []): string {
  switch (view.page) {
    case "verify":
      return verifyPage(view, words);
    case "status":
      return statusPage(view, words);
    case "links-renewed":
      return linksRenewedPage(view, words);
    case "offer":
      return offerPage(view, words);
    case "agreement":
      return agreementPage(view, words, faults);
    case "session":
      return sessionPage(view, words);
    case "availability":
      return availabilityPage(view, words, faults);
    case "wake":
      return wakePage(view, words);
    case "withdraw":
      return withdrawPage(view, words);
    case "preferences":
      return preferencesPage(view, words, faults);
  }
}
