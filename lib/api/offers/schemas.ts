import * as z from "zod";
import { TypedName } from "../../domain/groups/agreement.ts";
import { AgreementTerms } from "../../domain/groups/group.ts";
import { OfferId } from "../../domain/ids.ts";
import { DeclineReason } from "../../domain/intake/application.ts";
import { OfferStatus } from "../../domain/offers/cohort.ts";
import { OfferReason } from "../../domain/offers/offer-reason.ts";
import { GivenLanguage } from "../../domain/place.ts";
import type { Rule } from "../../domain/problems/rules.ts";
import { AccessNeed } from "../../domain/vocabulary.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { GroupSummary } from "../groups/schemas.ts";
import { PersonFrame } from "../rows/person-frame.ts";
import { OfferAnswer } from "./answer.ts";

const OfferTerms = z.object({
  goals: z.string().describe("What the group wants, as the agreement says it."),
  members: z.int().describe("How many have signed so far; never who."),
  theme: z
    .enum(["first", "named", "near", "other"])
    .optional()
    .describe("How close its theme is to what they named: first, also named, near to it, or something else."),
  distanceKm: z.int().optional().describe("In person: from their area to that of the group."),
  accessAsked: z
    .array(AccessNeed)
    .readonly()
    .describe("What they asked for; the group's `accessProvision` answers it."),
  alone: z
    .array(z.object({ attribute: z.string(), value: z.string() }))
    .readonly()
    .describe(
      "What they said of themselves that nobody else in the group had said when the seat was held; often empty.",
    ),
});

export const OfferView = PersonFrame.extend({
  page: z.literal("offer"),
  preferredName: z.string(),
  timeZone: TimeZone,
  offerId: OfferId,
  status: OfferStatus,
  expiresAt: Instant,
  awaitingPerson: z.boolean(),
  group: GroupSummary,
  terms: OfferTerms,
  /** One sentence, to the person, in their language. */
  why: z.string(),
  /** The same as codes, for programs. */
  reasons: z.array(OfferReason).readonly(),
  agreementHref: z.string().optional(),
});

/** The first choice of the form is to say nothing. */
export const OfferAnswerForm = OfferAnswer.extend({
  reason: z
    .union([z.literal(""), DeclineReason])
    .optional()
    .transform((reason) => (reason === "" ? undefined : reason)),
});

export const AgreementView = PersonFrame.extend({
  page: z.literal("agreement"),
  preferredName: z.string(),
  group: GroupSummary,
  terms: AgreementTerms,
  agreementVersion: z.string(),
  signed: z.boolean(),
});

export const AgreementSignature = z.strictObject({
  typedName: TypedName,
  affirmed: z.literal(true, "not-promised" satisfies Rule),
  /** Language the agreement was shown in. */
  locale: GivenLanguage.default("en"),
});

export const AgreementSignatureForm = AgreementSignature.extend({
  affirmed: z.enum(["true", "on"], "not-ticked" satisfies Rule).transform(() => true as const),
});
