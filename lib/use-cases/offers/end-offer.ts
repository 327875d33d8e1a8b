import type { Application } from "../../domain/intake/application.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Instant } from "../../time/instant.ts";
import { workFor } from "../hand-over.ts";
import type { Change } from "../ports.ts";

/** The offer ends, its seat is free for whoever fits, and the person waits again, with the wait they had. */
export function endOffer(
  offer: Offer,
  status: "DECLINED" | "LAPSED",
  application: Application | undefined,
  now: Instant,
): readonly Change[] {
  const { personId, groupId, offerId } = offer;
  return [
    { write: "offer", offer: { ...offer, status, rev: offer.rev + 1 }, expect: offer.rev },
    { write: "seat-release", offer },
    { write: "placement-end", placement: { personId, groupId, offerId } },
    ...(application?.status === "OFFERED" ? [backInPool(application, status, offer)] : []),
    workFor({ job: "arrival", because: offerId }, now),
  ];
}

function backInPool(application: Application, status: "DECLINED" | "LAPSED", { groupId }: Offer): Change {
  const declined = status === "DECLINED" && !application.declinedGroups.includes(groupId);
  return {
    write: "application",
    application: {
      ...application,
      status: "WAITING",
      declinedGroups: declined ? [...application.declinedGroups, groupId] : application.declinedGroups,
      rev: application.rev + 1,
    },
    expect: application.rev,
  };
}
