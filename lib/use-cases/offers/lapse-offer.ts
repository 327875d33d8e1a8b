import type { OfferId } from "../../domain/ids.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { commitOrRetry } from "../commit.ts";
import type { Deps } from "../ports.ts";
import { endOffer } from "./end-offer.ts";

/**
 * Ends an offer that was not taken up in time: its seat is free for the next person, and this one waits on with the
 * waiting time they had. Returns the offer untouched unless it is open or unsigned and past its deadline, and undefined
 * when it was erased.
 */
export async function lapseOffer(deps: Deps, offerId: OfferId): Promise<Offer | undefined> {
  const { offer, changes } = await commitOrRetry(deps, async () => {
    const current = await deps.store.offer(offerId);
    if (current === undefined || !isOverdue(current, deps.clock.now())) return { offer: current, changes: [] };
    const lapsed: Offer = { ...current, status: "LAPSED", rev: current.rev + 1 };
    const application = await deps.store.application(current.applicationId);
    return { offer: lapsed, changes: endOffer(current, "LAPSED", application) };
  });
  if (changes.length > 0) await deps.queue.toMatcher({ job: "arrival" });
  return offer;
}

function isOverdue({ status, expiresAt }: Offer, now: string): boolean {
  return (status === "OFFERED" || status === "ACCEPTED") && now >= expiresAt;
}
