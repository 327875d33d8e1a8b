import { isOnHold } from "../../../../domain/intake/screening.ts";
import { addMinutes } from "../../../../time/instant.ts";
import { applicationOpen } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed } from "../../occasion.ts";

/** A mail left unread for a week has probably gone to the wrong place. */
const VERIFY_DAYS = 7;

/** The answer to an application, with the link that verifies the address. */
export const receiptKind = personKind({
  class: "service",
  about: "application",
  plannedBy: ["submitApplication", "decideApplication"],
  quietHours: "at-once",
  stillTrue: [applicationOpen],
  letter: "receipt",
  data: async (occasion) => {
    const application = needed(occasion.facts.application, "application");
    const verifyBy = addMinutes(occasion.facts.now, VERIFY_DAYS * 24 * 60);
    return {
      caseCode: application.caseCode,
      verifyHref: await applicationHref(occasion, "verify", application, verifyBy),
      verifyBy,
      awaitingPerson: isOnHold(application.safety),
      staffed: occasion.deps.settings.organisation,
      usualWaitDays: undefined,
    };
  },
});
