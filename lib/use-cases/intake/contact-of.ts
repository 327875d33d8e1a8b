import type { PersonId } from "../../domain/ids.ts";
import type { CalledIntake, Contact, Intake } from "../../domain/intake/application.ts";
import { FALLBACK, type Language, writtenLanguage } from "../../words/languages.ts";

/** Answers of somebody with an address, whoever they say they are. */
type Mailed = Omit<Intake, "anotherPerson">;

/** How a new person is reached, from what they answered. */
export function contactOf(personId: PersonId, intake: Mailed, addressMac: string): Contact {
  return { ...answered(personId, intake), email: intake.email, addressMac };
}

/** Of somebody without an address. */
export function calledContact(personId: PersonId, intake: CalledIntake): Contact {
  return { ...answered(personId, intake), channel: "phone" };
}

function answered(personId: PersonId, intake: Omit<Intake, "email" | "anotherPerson">): Contact {
  return {
    personId,
    preferredName: intake.preferredName,
    timeZone: intake.timeZone,
    locale: localeOf(intake.languages),
    country: intake.country,
    reminders: true,
    hourBefore: intake.messages.hourBefore,
    optional: intake.messages.optional,
    ...(intake.firstGroup === undefined ? {} : { firstGroup: intake.firstGroup }),
    linkEpoch: 0,
    rev: 0,
  };
}

/**
 * A known person's contact once they have used the link sent for a newer application. What they turned off stays off,
 * links that were ended stay ended, and silence stays until somebody lifts it, except after a bounce: the mail has now
 * arrived.
 */
export function renewedContact(
  known: Contact | undefined,
  personId: PersonId,
  intake: Mailed,
  addressMac: string,
): Contact {
  const renewed = contactOf(personId, intake, addressMac);
  if (known === undefined) return renewed;
  const suppressed = known.suppressed === "bounced" ? undefined : known.suppressed;
  const { reminders, linkEpoch, rev, refusedAt, refusedOf } = known;
  const refused = {
    ...(refusedAt === undefined ? {} : { refusedAt }),
    ...(refusedOf === undefined ? {} : { refusedOf }),
  };
  const kept = { reminders, linkEpoch, ...refused, rev: rev + 1 };
  return suppressed === undefined ? { ...renewed, ...kept } : { ...renewed, ...kept, suppressed };
}

/** The first of a person's languages that we write. */
function localeOf(languages: readonly string[]): Language {
  return languages.map(writtenLanguage).find((language) => language !== undefined) ?? FALLBACK;
}
