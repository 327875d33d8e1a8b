import * as z from "zod";
import { TypedName } from "../../domain/groups/agreement.ts";
import { OfferId } from "../../domain/ids.ts";
import { Offer } from "../../domain/offers/cohort.ts";
import { GivenLanguage } from "../../domain/place.ts";
import type { Rule } from "../../domain/problems/rules.ts";
import { OfferAnswer } from "./answer.ts";

export const OfferParams = z.strictObject({ offerId: OfferId });

/** Said by whoever enters it: the words were read out, all of them, to the person on the telephone. */
const readOut = z.literal(true, "not-promised" satisfies Rule);

export const ReadOutAnswer = OfferAnswer.extend({ readOut });

/** `agreementVersion`: of what was read out; refused when the group has another by now. */
export const ReadOutSignature = z.strictObject({
  typedName: TypedName,
  readOut,
  locale: GivenLanguage.default("en"),
  agreementVersion: z.string().max(100).optional(),
});

/** The offer by its ids, and what has become of it. */
export const RecordedOffer = Offer.pick({
  offerId: true,
  groupId: true,
  caseCode: true,
  status: true,
  expiresAt: true,
});
