import type { CrisisResources } from "../../domain/crisis/resources.ts";
import type { ApplicationId, CaseCode } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { isOnHold, type Screening } from "../../domain/intake/screening.ts";

/** What an applicant is told at once. Depends on their own answers alone: never on whether the address is known. */
export type SubmitReply = {
  readonly applicationId: ApplicationId;
  readonly caseCode: CaseCode;
  readonly received: true;
  /** A person reads the application before anything else happens. */
  readonly awaitingPerson: boolean;
  /** What happens next, and the language in which they are told. */
  readonly nextStepCode: "verify" | "read" | "silent";
  readonly locale: string;
  readonly crisis: CrisisResources;
};

export function submitReply(
  application: Application,
  screening: Screening,
  locale: string,
  crisis: CrisisResources,
): SubmitReply {
  const awaitingPerson = isOnHold(screening.state);
  return {
    applicationId: application.applicationId,
    caseCode: application.caseCode,
    received: true,
    awaitingPerson,
    nextStepCode: screening.suppressMessages ? "silent" : awaitingPerson ? "read" : "verify",
    locale,
    crisis,
  };
}
