import { readOffer } from "../../use-cases/offers/answer-offer.ts";
import { pageOf } from "../http/page-reply.ts";
import type { Operation } from "../operation.ts";

export const showOffer: Operation<"show-offer"> = async (deps, { claims }) => pageOf(await readOffer(deps, claims));
