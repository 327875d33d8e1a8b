import { applicationOpen, groupAlive, notOnHold, offerOpen } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { offerData } from "../../mail/offer-data.ts";
import { OFFER_PLANNERS } from "../../planners.ts";

/** A seat is held until a deadline. */
export const offerKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: [...OFFER_PLANNERS, "decideApplication"],
  quietHours: "waits",
  stillTrue: [offerOpen, groupAlive, applicationOpen],
  waitsWhile: [notOnHold],
  letter: "offer",
  data: offerData,
});
