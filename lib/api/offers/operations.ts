import { answerOffer, readOffer } from "../../use-cases/offers/answer-offer.ts";
import { readAgreement, signAgreement } from "../../use-cases/offers/sign-agreement.ts";
import { pageOf } from "../http/page-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-offer": async (deps, { claims }) => pageOf(await readOffer(deps, claims)),
  "answer-offer": async (deps, { claims, body }) => pageOf(await answerOffer(deps, claims, body.answer)),
  "show-agreement": async (deps, { claims }) => pageOf(await readAgreement(deps, claims)),
  "sign-agreement": async (deps, { claims, body: { typedName, locale } }) =>
    pageOf(await signAgreement(deps, claims, { typedName, locale })),
};
