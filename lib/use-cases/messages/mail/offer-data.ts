import type { OfferData } from "../../../email/offers/offer.ts";
import { groupOf, type Occasion, offerOf } from "../occasion.ts";
import { offerHref } from "./links.ts";
import { seriesPlan } from "./series-plan.ts";

/** An open offer, with the link that answers it. */
export async function offerData(occasion: Occasion): Promise<OfferData> {
  return {
    discreetLabel: groupOf(occasion).discreetLabel,
    plan: await seriesPlan(occasion),
    expiresAt: offerOf(occasion).expiresAt,
    offerHref: await offerHref(occasion, "offer"),
  };
}
