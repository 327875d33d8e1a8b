import type { OfferId } from "../../domain/ids.ts";
import { isOpen, isPending, type Offer } from "../../domain/offers/cohort.ts";
import { commitOrRetry } from "../commit.ts";
import { canBeJoined } from "../groups/matchable-group.ts";
import { handOver } from "../hand-over.ts";
import type { Change, Deps } from "../ports.ts";
import { endOffer } from "./end-offer.ts";

/**
 * Ends an offer that was not taken up in time: its seat is free for the next person, and this one waits on with the
 * waiting time they had. A clock that stands still runs out all the same once the group is closed to newcomers, since
 * the seat could not be taken up after that. Returns the offer untouched unless it is open or unsigned and past its
 * deadline, and undefined when it was erased.
 */
export async function lapseOffer(deps: Deps, offerId: OfferId): Promise<Offer | undefined> {
  const { offer, changes } = await lapse(deps, offerId);
  await handOver(deps, changes);
  return offer;
}

type Lapse = { readonly offer: Offer | undefined; readonly changes: readonly Change[] };

/** The same, where who is next in line may be asked a minute later: the row that says so is in the commit. */
export function lapse(deps: Deps, offerId: OfferId): Promise<Lapse> {
  return commitOrRetry(deps, async () => {
    const current = await deps.store.offer(offerId);
    if (current === undefined || !(await isOverdue(deps, current))) return { offer: current, changes: [] };
    const lapsed: Offer = { ...current, status: "LAPSED", rev: current.rev + 1 };
    const application = await deps.store.application(current.applicationId);
    return { offer: lapsed, changes: endOffer(deps, current, { status: "LAPSED" }, application) };
  });
}

async function isOverdue(deps: Deps, offer: Offer): Promise<boolean> {
  const now = deps.clock.now();
  if (!isPending(offer)) return false;
  if (!isOpen(offer, now)) return true;
  if (offer.pausedAt === undefined) return false;
  const [group, sessions] = await Promise.all([deps.store.group(offer.groupId), deps.store.sessions(offer.groupId)]);
  return !canBeJoined(group, sessions, now);
}
