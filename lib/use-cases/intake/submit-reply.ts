import type { CrisisResources } from "../../domain/crisis/resources.ts";
import type { ApplicationId, CaseCode } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { isOnHold, type Screening } from "../../domain/intake/screening.ts";
import type { Instant } from "../../time/instant.ts";

/** What an applicant is told at once. Depends on their own answers alone: never on whether the address is known. */
export type SubmitReply = {
  readonly applicationId: ApplicationId;
  readonly caseCode: CaseCode;
  readonly received: true;
  /** A person reads the application before anything else happens. */
  readonly awaitingPerson: boolean;
  /** What happens next, and the language in which they are told. */
  readonly nextStepCode: "verify" | "verify-later" | "read" | "silent";
  /** When the mail with the link leaves, where it is not at once: many were sent to that address. */
  readonly receiptAt?: Instant;
  readonly locale: string;
  readonly crisis: CrisisResources;
};

/** What is kept of it for who sends the form again: whom to call follows from the answers, and would tell of them. */
export type KeptReply = Omit<SubmitReply, "crisis">;

export function keptReply(
  application: Application,
  screening: Screening,
  locale: string,
  receiptAt: Instant | undefined,
): KeptReply {
  const awaitingPerson = isOnHold(screening.state);
  return {
    applicationId: application.applicationId,
    caseCode: application.caseCode,
    received: true,
    awaitingPerson,
    nextStepCode: nextStep(screening, receiptAt),
    ...(receiptAt === undefined ? {} : { receiptAt }),
    locale,
  };
}

function nextStep({ state, suppressMessages }: Screening, receiptAt: Instant | undefined): SubmitReply["nextStepCode"] {
  if (suppressMessages) return "silent";
  if (isOnHold(state)) return "read";
  return receiptAt === undefined ? "verify" : "verify-later";
}
