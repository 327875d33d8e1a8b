import { groupAlive, member } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { seriesPlan } from "../../mail/series-plan.ts";
import { groupOf, sessionsAhead } from "../../occasion.ts";

/** The agreement is signed, and the seat theirs. */
export const welcomeKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["signAgreement"],
  quietHours: "at-once",
  stillTrue: [...member, groupAlive],
  // Until a forming group starts its dates are not certain: they are no entries in a calendar yet.
  calendar: (occasion) => (groupOf(occasion).status === "RUNNING" ? sessionsAhead(occasion) : []),
  letter: "welcome",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    plan: await seriesPlan(occasion),
    awaitingStart: groupOf(occasion).status === "PUBLISHED",
  }),
});
