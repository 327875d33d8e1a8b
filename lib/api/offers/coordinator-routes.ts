import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { OfferParams, ReadOutAnswer, ReadOutSignature, RecordedOffer } from "./coordinator-schemas.ts";

const PROBLEMS = ["link-used", "link-expired", "wrong-state", "busy"] as const;

/** What somebody who is reached by telephone answers, once the words were read out to them. */
export const COORDINATOR_ROUTES = {
  "record-answer": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/offers/{offerId}/answer",
    summary: "Enter the answer of somebody who is reached by telephone, once the offer was read out to them.",
    request: { params: OfferParams, body: ReadOutAnswer },
    reply: { json: RecordedOffer },
    problems: PROBLEMS,
  },
  "record-signature": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/offers/{offerId}/sign",
    summary: "Enter the signature of somebody who is reached by telephone, once the agreement was read out to them.",
    request: { params: OfferParams, body: ReadOutSignature },
    reply: { json: RecordedOffer },
    problems: PROBLEMS,
  },
} as const satisfies RouteTable<"coordinator-api">;
