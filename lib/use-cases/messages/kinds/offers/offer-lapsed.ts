import { lapseOffer } from "../../../offers/lapse-offer.ts";
import { applicationOpen, clockRanOut, groupThere, lapsed } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed } from "../../occasion.ts";
import { OFFER_PLANNERS } from "../../planners.ts";

/** Past its deadline an offer ends, whether or not the person can be told. */
export const offerLapsedKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: OFFER_PLANNERS,
  quietHours: "by-day",
  carriesOut: async (deps, { cause }) => {
    if (cause.about === "offer") await lapseOffer(deps, cause.offerId);
  },
  stillTrue: [lapsed, groupThere, applicationOpen],
  waitsWhile: [clockRanOut],
  letter: "offer-lapsed",
  data: async (occasion) => {
    const application = needed(occasion.facts.application, "application");
    return {
      discreetLabel: labelOf(occasion),
      availabilityHref: await applicationHref(occasion, "availability", application),
      wakeHref: application.status === "PAUSED" ? await applicationHref(occasion, "wake", application) : undefined,
    };
  },
});
