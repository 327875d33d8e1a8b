import type { Application, Contact } from "../../../../domain/intake/application.ts";
import { isOnHold } from "../../../../domain/intake/screening.ts";
import { addMinutes, type Instant } from "../../../../time/instant.ts";
import type { ReceiptData } from "../../../../words/letters/intake.ts";
import { peopleAt } from "../../../people-at-address.ts";
import type { Deps } from "../../../ports.ts";
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
  plannedBy: ["submitApplication", "decideApplication", "decideIdentity"],
  quietHours: "at-once",
  answersApplication: true,
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

/**
 * A receipt that waited for the hour's end answers all that came too many, whoever of the people
 * at the address they are of: the newest of them, each with its link.
 */
async function several(
  occasion: Occasion,
  { applicationId, submittedAt }: Application,
  verifyBy: Instant,
): Promise<ReceiptData["several"]> {
  if (occasion.message.dueAt <= submittedAt) return [];
  const { deps, facts } = occasion;
  const people = await Promise.all((await peopleAt(deps, facts.contact)).map((person) => deps.store.contact(person)));
  const waiting = (await Promise.all(people.map((contact) => waitingOf(deps, contact, submittedAt))))
    .flat()
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));
  if (waiting.every(({ application }) => application.applicationId === applicationId)) return [];
  return Promise.all(
    waiting.slice(0, MOST_LINKS).map(async ({ application, contact }) => ({
      caseCode: application.caseCode,
      at: application.submittedAt,
      verifyHref: await applicationHref(occasion, "verify", application, verifyBy, contact),
    })),
  );
}

function sortKey({ application: { submittedAt, applicationId } }: Waiting): string {
  return `${submittedAt} ${applicationId}`;
}

type Waiting = { readonly application: Application; readonly contact: Contact };

async function waitingOf(deps: Deps, contact: Contact | undefined, since: Instant): Promise<readonly Waiting[]> {
  if (contact === undefined) return [];
  const all = await deps.store.applicationsOfPerson(contact.personId);
  return all
    .filter(({ status, submittedAt }) => status === "SUBMITTED" && submittedAt >= since)
    .map((application) => ({ application, contact }));
}
