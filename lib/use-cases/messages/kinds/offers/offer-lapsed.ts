import { offerLapsed } from "../../../../email/offers/offer-lapsed.ts";
import { lapseOffer } from "../../../offers/lapse-offer.ts";
import { applicationOpen, groupThere, lapsed } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { applicationHref } from "../../mail/links.ts";
import { groupOf, needed } from "../../occasion.ts";
import { OFFER_PLANNERS } from "../../planners.ts";

/** Past its deadline an offer ends, whether or not the person can be told. */
export const offerLapsedKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: OFFER_PLANNERS,
  quietHours: "on-time",
  carriesOut: async (deps, { cause }) => {
    if (cause.about === "offer") await lapseOffer(deps, cause.offerId);
  },
  stillTrue: [lapsed, groupThere, applicationOpen],
  letter: offerLapsed,
  data: async (occasion) => ({
    discreetLabel: groupOf(occasion).discreetLabel,
    availabilityHref: await applicationHref(
      occasion,
      "availability",
      needed(occasion.facts.application, "application"),
    ),
  }),
});
