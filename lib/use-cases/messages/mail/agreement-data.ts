import { deadlineOf } from "../../../domain/offers/cohort.ts";
import type { AgreementData } from "../../../words/letters/offers.ts";
import { type Occasion, offerOf } from "../occasion.ts";
import { labelOf } from "./label.ts";
import { offerHref } from "./links.ts";
import { seriesPlan } from "./series-plan.ts";

/** What is to be signed, and until when. */
export async function agreementData(occasion: Occasion): Promise<AgreementData> {
  return {
    discreetLabel: labelOf(occasion),
    plan: await seriesPlan(occasion),
    expiresAt: deadlineOf(offerOf(occasion)),
    agreementHref: await offerHref(occasion, "agreement"),
    firstGroup: occasion.facts.contact?.firstGroup ?? false,
  };
}
