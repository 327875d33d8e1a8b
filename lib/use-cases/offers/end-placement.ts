import type { Application } from "../../domain/intake/application.ts";
import { isLive } from "../../domain/offers/cohort.ts";
import type { Change, Deps } from "../ports.ts";
import { giveBack } from "./give-back.ts";

/**
 * What gives back the seat an application holds: a member LEFT, an open or unsigned offer is WITHDRAWN. Nothing when
 * it holds none.
 */
export async function endPlacement(deps: Deps, application: Application): Promise<readonly Change[]> {
  const placement = await deps.store.placement(application.personId);
  const offer = placement && (await deps.store.offer(placement.offerId));
  if (placement === undefined || offer === undefined || !isLive(offer)) return [];
  if (offer.applicationId !== application.applicationId) return [];
  return giveBack(deps, offer, { status: offer.status === "CONFIRMED" ? "LEFT" : "WITHDRAWN" });
}
