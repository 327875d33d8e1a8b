import { applicationOpen, groupAlive, notOnHold, unsigned } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { agreementData } from "../../mail/agreement-data.ts";

/** After a yes: what is to be signed. */
export const agreementKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["answerOffer", "decideApplication"],
  quietHours: "at-once",
  stillTrue: [unsigned, groupAlive, applicationOpen],
  waitsWhile: [notOnHold],
  letter: "agreement",
  data: agreementData,
});
