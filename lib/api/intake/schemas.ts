import * as z from "zod";
import { CrisisResources } from "../../domain/crisis/resources.ts";
import { ApplicationId, CaseCode, GroupId, PersonId } from "../../domain/ids.ts";
import { AccessAnswer } from "../../domain/intake/access-request.ts";
import {
  Application,
  ApplicationStatus,
  CalledIntake,
  Contact,
  StoredIntake,
} from "../../domain/intake/application.ts";
import { Hold } from "../../domain/intake/hold.ts";
import { MOST_PAIRS, PairCodes } from "../../domain/intake/pair.ts";
import { SafetyState } from "../../domain/intake/screening.ts";
import { GivenCountry, GivenLanguage } from "../../domain/place.ts";
import { Instant } from "../../time/instant.ts";
import { Cursor, Limit, pageOf } from "../rows/paging.ts";
import { PersonFrame } from "../rows/person-frame.ts";

export const SubmitReply = z.object({
  applicationId: ApplicationId,
  caseCode: CaseCode,
  received: z.literal(true),
  awaitingPerson: z.boolean(),
  nextStep: z.string(),
  nextStepCode: z.enum(["verify", "verify-later", "read", "silent"]),
  /** When the mail with the link leaves, where many were sent to that address before. */
  receiptAt: Instant.optional(),
  staffedHours: z.string(),
  crisis: CrisisResources,
});

/** Without a country the numbers are left out; without a language it is the one that `Accept-Language` asks for. */
export const SafetyQuestionsQuery = z.strictObject({
  language: GivenLanguage.optional(),
  country: GivenCountry.optional(),
});

export const SafetyQuestionsReply = z.object({
  version: z.string(),
  language: z.string(),
  notice: z.array(z.string()).readonly(),
  questions: z
    .array(
      z.object({
        field: z.enum(["s1", "s2", "s3", "s4"]),
        question: z.string(),
        answers: z
          .array(
            z.object({
              value: z.string(),
              answer: z.string(),
              held: z.boolean(),
              noMail: z.boolean(),
              after: z.string(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  crisis: CrisisResources,
});

export const VerifyView = PersonFrame.extend({
  page: z.literal("verify"),
  state: z.enum(["to-verify", "verified"]),
});

export const ApplicationParams = z.strictObject({ applicationId: ApplicationId });
export const ApplicationQuery = z.strictObject({
  status: ApplicationStatus.optional(),
  safety: SafetyState.optional(),
  limit: Limit,
  cursor: Cursor,
});

/** By case code: no name, no answers. */
export const ApplicationSummary = Application.pick({
  applicationId: true,
  personId: true,
  caseCode: true,
  status: true,
  safety: true,
  submittedAt: true,
  country: true,
  timeZone: true,
  accessAnswer: true,
  unconfirmedPerson: true,
  rev: true,
});
/** `warnings`: of two kept apart who share a group, which one; there is a task to part them. */
export const PairedSummary = ApplicationSummary.extend({
  warnings: z.array(z.object({ code: z.literal("share-a-group"), caseCode: CaseCode, groupId: GroupId })).readonly(),
});
export const ApplicationPage = pageOf(ApplicationSummary);
export const ApplicationDetail = z.object({
  application: Application,
  contact: Contact,
  intake: StoredIntake,
  /** The person's, whichever application raised it: each cause says whether it came from their own inbox. */
  hold: Hold.optional(),
  /** The person's, whichever of their cases was paired: each of the others by the case that counts. */
  pairs: PairCodes,
});

export const Decision = z.strictObject({
  decision: z.enum(["acknowledge", "release", "hold", "refer", "unreached", "confirm-channel"]),
});
/** `sameAs`: which of those at the address they are; the first, where nothing is said. */
export const IdentityDecision = z.discriminatedUnion("person", [
  z.strictObject({ person: z.literal("another") }),
  z.strictObject({ person: z.literal("same"), sameAs: PersonId.optional() }),
]);
/** What somebody without an address answered on the telephone, and that they consent. */
export const CalledApplication = CalledIntake.safeExtend({ channel: z.literal("phone") });
export const RecordedApplication = ApplicationSummary.extend({ crisis: CrisisResources });

export const AccessDecision = z.strictObject({ answer: AccessAnswer });
export const Pairs = z.strictObject({
  keepApart: z.array(CaseCode).max(MOST_PAIRS.apart),
  keepTogether: z.array(CaseCode).max(MOST_PAIRS.together),
});
