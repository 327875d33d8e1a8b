import type { Application } from "../../domain/intake/application.ts";
import { isLive, type Offer } from "../../domain/offers/cohort.ts";
import { workFor } from "../hand-over.ts";
import type { Change, Deps } from "../ports.ts";

/**
 * What gives back the seat an application holds: a member LEFT, an open or unsigned offer is WITHDRAWN. Nothing when
 * it holds none.
 */
export async function endPlacement(deps: Deps, application: Application): Promise<readonly Change[]> {
  const placement = await deps.store.placement(application.personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  if (placement === undefined || offer === undefined || !isLive(offer)) return [];
  if (offer.applicationId !== application.applicationId) return [];
  const ended: Offer = { ...offer, status: offer.status === "CONFIRMED" ? "LEFT" : "WITHDRAWN", rev: offer.rev + 1 };
  return [
    { write: "offer", offer: ended, expect: offer.rev },
    { write: "seat-release", offer: ended },
    { write: "placement-end", placement },
    workFor({ job: "arrival", because: offer.offerId }, deps.clock.now()),
  ];
}
