import { deadlineOf } from "../../../../domain/offers/cohort.ts";
import { applicationOpen, groupAlive, notOnHold, unsigned } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { offerHref } from "../../mail/links.ts";
import { seriesPlan } from "../../mail/series-plan.ts";
import { offerOf } from "../../occasion.ts";

/** After a yes: what is to be signed. */
export const agreementKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["answerOffer", "decideApplication"],
  quietHours: "at-once",
  stillTrue: [unsigned, groupAlive, applicationOpen],
  waitsWhile: [notOnHold],
  letter: "agreement",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    plan: await seriesPlan(occasion),
    expiresAt: deadlineOf(offerOf(occasion)),
    agreementHref: await offerHref(occasion, "agreement"),
    firstGroup: occasion.facts.contact?.firstGroup ?? false,
  }),
});
