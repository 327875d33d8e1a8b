import { DomainError } from "../../domain/errors.ts";
import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { OfferId } from "../../domain/ids.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import type { Hold } from "../../domain/intake/hold.ts";
import type { LinkClaims } from "../../domain/link.ts";
import { isOpen, linkRevOf, type Offer } from "../../domain/offers/cohort.ts";
import { hasActed } from "../commit.ts";
import { found, foundApplication, foundGroup } from "../found.ts";
import type { Change, Deps } from "../ports.ts";

/** An offer with all that deciding about it and showing it needs. */
export type OfferFile = {
  readonly offer: Offer;
  readonly group: PublishedGroup;
  readonly application: Application;
  readonly contact: Contact | undefined;
  readonly hold: Hold | undefined;
};

/** @throws DomainError not-found, once the offer, its group or its application is gone */
export async function offerOfLink(deps: Deps, claims: LinkClaims): Promise<OfferFile> {
  const offer = found(await deps.store.offer(OfferId.parse(claims.subject[0])), "no-offer");
  const [group, application, contact, hold] = await Promise.all([
    foundGroup(deps, offer.groupId),
    foundApplication(deps, offer.applicationId),
    deps.store.contact(offer.personId),
    deps.store.hold(offer.personId),
  ]);
  return { offer, group: found(isPublished(group) ? group : undefined, "no-group"), application, contact, hold };
}

/**
 * @throws DomainError link-used for a link that acted before or was made for an earlier state of the offer,
 * link-expired past the deadline, wrong-state once the offer is taken up or over, or its group is
 */
export async function refuseClosedOffer(deps: Deps, claims: LinkClaims, { offer, group }: OfferFile): Promise<void> {
  if (await hasActed(deps, claims)) {
    throw new DomainError("link-used", "link-used");
  }
  if (offer.status === "CONFIRMED") {
    throw new DomainError("wrong-state", "place-taken-up");
  }
  if (offer.status === "LAPSED" || (!isFinal(offer) && !isOpen(offer, deps.clock.now()))) {
    throw new DomainError("link-expired", "offer-ended");
  }
  if (isFinal(offer) || group.status === "ENDED" || group.status === "CANCELLED") {
    throw new DomainError("wrong-state", "offer-closed");
  }
  if (claims.rev < linkRevOf(offer)) throw new DomainError("link-used", "link-used");
}

/**
 * A hold on the person stands until somebody lifts it, whichever of their applications raised it, and keeps the seat
 * from being taken up. To be committed beside it, since one may be raised at this very moment.
 *
 * @throws DomainError wrong-state
 */
export function unlessOnHold({ hold, offer, application }: OfferFile): Change {
  if (hold !== undefined || application.unconfirmedPerson) throw new DomainError("wrong-state", "person-reads-first");
  return { write: "require-no-hold", personId: offer.personId };
}

function isFinal({ status }: Offer): boolean {
  return status !== "OFFERED" && status !== "ACCEPTED" && status !== "CONFIRMED";
}
