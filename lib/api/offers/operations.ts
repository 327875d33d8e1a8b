import { answerOffer, readOffer } from "../../use-cases/offers/answer-offer.ts";
import { recordAnswer, recordSignature } from "../../use-cases/offers/record-answer.ts";
import { readAgreement, signAgreement } from "../../use-cases/offers/sign-agreement.ts";
import type { OfferView } from "../../use-cases/offers/views.ts";
import { languageOf } from "../../words/languages.ts";
import { pageWordsIn } from "../../words/pages.ts";
import { pageOf } from "../http/page-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-offer": async (deps, { claims }) => offerReply(await readOffer(deps, claims)),
  "answer-offer": async (deps, { claims, body }) =>
    offerReply(await answerOffer(deps, claims, body.answer, { reason: body.reason })),
  "show-agreement": async (deps, { claims }) => pageOf(await readAgreement(deps, claims)),
  "sign-agreement": async (deps, { claims, body: { typedName, locale } }) =>
    pageOf(await signAgreement(deps, claims, { typedName, locale })),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "record-answer": async (deps, { staff, params, body }) => ({
    data: await recordAnswer(deps, staff, params.offerId, body),
  }),
  "record-signature": async (deps, { staff, params, body: { readOut: _said, ...signed } }) => ({
    data: await recordSignature(deps, staff, params.offerId, signed),
  }),
};

/** An offer as data says why in a sentence too, as its page does. */
async function offerReply(view: OfferView) {
  const pages = await pageWordsIn(languageOf(view.locale));
  return { ...pageOf(view), data: { ...view, why: pages.why(view.reasons) } };
}
