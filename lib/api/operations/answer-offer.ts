import { answerOffer as answer } from "../../use-cases/offers/answer-offer.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const answerOffer: Operation<"answer-offer"> = async (deps, { claims, body }) =>
  pageOf(await answer(deps, claims, body.answer));
