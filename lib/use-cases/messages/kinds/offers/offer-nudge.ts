import { applicationOpen, groupAlive, notOnHold, offerOpen } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { offerData } from "../../mail/offer-data.ts";
import { OFFER_PLANNERS } from "../../planners.ts";

/** One reminder of an offer that is not answered yet. */
export const offerNudgeKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: OFFER_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: [offerOpen, groupAlive, applicationOpen],
  waitsWhile: [notOnHold],
  letter: "offer-nudge",
  data: offerData,
});
