import type { PublishedGroup } from "../../domain/groups/group.ts";
import { isOpen, isPending } from "../../domain/offers/cohort.ts";
import { lapse } from "../offers/lapse-offer.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";

/**
 * Ends each offer of the group that is past its deadline. The row of the ledger that should have ended it may be lost,
 * expired or unreadable, and the seat is the next person's all the same.
 */
export async function lapseOverdue(deps: Deps, { groupId }: PublishedGroup): Promise<void> {
  const now = deps.clock.now();
  const pending = (await deps.store.offers(groupId)).filter(isPending);
  // One whose clock stands still may have to end too, with its group.
  const due = pending.filter((offer) => offer.pausedAt !== undefined || !isOpen(offer, now));
  for (const { offerId } of due) await orSetAside(deps, () => lapse(deps, offerId), undefined);
}
