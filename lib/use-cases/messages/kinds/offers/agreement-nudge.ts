import { applicationOpen, groupAlive, notOnHold, unsigned } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { agreementData } from "../../mail/agreement-data.ts";

/** One reminder of a seat that was accepted and is not signed for yet. */
export const agreementNudgeKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["answerOffer"],
  quietHours: "moves-earlier",
  stillTrue: [unsigned, groupAlive, applicationOpen],
  waitsWhile: [notOnHold],
  letter: "agreement-nudge",
  data: agreementData,
});
