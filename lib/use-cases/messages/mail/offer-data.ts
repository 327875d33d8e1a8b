import { deadlineOf } from "../../../domain/offers/cohort.ts";
import type { OfferData } from "../../../words/letters/offers.ts";
import { type Occasion, offerOf } from "../occasion.ts";
import { labelOf } from "./label.ts";
import { offerHref } from "./links.ts";
import { seriesPlan } from "./series-plan.ts";

/** An open offer, with the link that answers it. */
export async function offerData(occasion: Occasion): Promise<OfferData> {
  return {
    discreetLabel: labelOf(occasion),
    plan: await seriesPlan(occasion),
    expiresAt: deadlineOf(offerOf(occasion)),
    offerHref: await offerHref(occasion, "offer"),
  };
}
