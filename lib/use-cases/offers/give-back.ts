import type { Offer } from "../../domain/offers/cohort.ts";
import { workFor } from "../hand-over.ts";
import type { Change, Deps } from "../ports.ts";

/** The offer ends as it says; its seat is free for the next in line, and the person for another group. */
export function giveBack(deps: Deps, before: Offer, end: Partial<Offer> & Pick<Offer, "status">): readonly Change[] {
  const ended: Offer = { ...before, ...end, rev: before.rev + 1 };
  const { personId, groupId, offerId } = ended;
  return [
    { write: "offer", offer: ended, expect: before.rev },
    { write: "seat-release", offer: ended },
    { write: "placement-end", placement: { personId, groupId, offerId } },
    workFor({ job: "arrival", because: offerId }, deps.clock.now()),
  ];
}
