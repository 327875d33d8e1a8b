import type { Application } from "../../../../domain/intake/application.ts";
import { isOnHold } from "../../../../domain/intake/screening.ts";
import { addMinutes, type Instant } from "../../../../time/instant.ts";
import type { ReceiptData } from "../../../../words/letters/intake.ts";
import { applicationOpen } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed, type Occasion } from "../../occasion.ts";

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
      several: await several(occasion, application, verifyBy),
      caseCode: application.caseCode,
      verifyHref: await applicationHref(occasion, "verify", application, verifyBy),
      verifyBy,
      awaitingPerson: isOnHold(application.safety),
      staffed: occasion.deps.settings.organisation,
      usualWaitDays: undefined,
    };
  },
});

/** More than these are not somebody who tries again, and a mail holds only so many links. */
const MOST_LINKS = 5;

/** A receipt that waited for the hour's end answers all that came too many: the newest of them, each with its link. */
async function several(
  occasion: Occasion,
  { applicationId, personId, submittedAt }: Application,
  verifyBy: Instant,
): Promise<ReceiptData["several"]> {
  if (occasion.message.dueAt <= submittedAt) return [];
  const waiting = (await occasion.deps.store.applicationsOfPerson(personId)).filter(
    (other) => other.status === "SUBMITTED" && other.submittedAt >= submittedAt,
  );
  if (waiting.every((other) => other.applicationId === applicationId)) return [];
  return Promise.all(
    waiting.slice(0, MOST_LINKS).map(async (other) => ({
      caseCode: other.caseCode,
      at: other.submittedAt,
      verifyHref: await applicationHref(occasion, "verify", other, verifyBy),
    })),
  );
}
