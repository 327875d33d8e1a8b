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
import type { FormAgain } from "./sent.ts";
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
 * The page a link opens, or shows again with what was wrong in a form and what was filled in. `words` are those of the
 * view's language. A whole HTML document.
 */
export function renderPage(view: PersonView, words: PageWords["pages"], again?: FormAgain): string {
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
      return agreementPage(view, words, again);
    case "session":
      return sessionPage(view, words);
    case "availability":
      return availabilityPage(view, words, again);
    case "wake":
      return wakePage(view, words);
    case "withdraw":
      return withdrawPage(view, words);
    case "preferences":
      return preferencesPage(view, words, again);
  }
}
