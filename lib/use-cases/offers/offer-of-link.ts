import { DomainError } from "../../domain/errors.ts";
import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { contentHash } from "../../domain/hash.ts";
import { OfferId } from "../../domain/ids.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import type { LinkClaims } from "../../domain/link.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Instant } from "../../time/instant.ts";
import { found, foundApplication, foundGroup } from "../found.ts";
import type { Deps } from "../ports.ts";

/** An offer with all that deciding about it and showing it needs. */
export type OfferFile = {
  readonly offer: Offer;
  readonly group: PublishedGroup;
  readonly application: Application;
  readonly contact: Contact | undefined;
};

/** @throws DomainError not-found, once the offer, its group or its application is gone */
export async function offerOfLink(deps: Deps, claims: LinkClaims): Promise<OfferFile> {
  const offer = found(await deps.store.offer(OfferId.parse(claims.subject[0])), "no-offer");
  const [group, application, contact] = await Promise.all([
    foundGroup(deps, offer.groupId),
    foundApplication(deps, offer.applicationId),
    deps.store.contact(offer.personId),
  ]);
  return { offer, group: found(isPublished(group) ? group : undefined, "no-group"), application, contact };
}

/** The offer can still be taken up: neither ended, nor past its deadline. */
export function isOpen(offer: Offer, now: Instant): boolean {
  return (offer.status === "OFFERED" || offer.status === "ACCEPTED") && now < offer.expiresAt;
}

/**
 * @throws DomainError link-used for a link that acted before or was made for an earlier state of the offer,
 * link-expired past the deadline, wrong-state once the offer is taken up or over, or its group is
 */
export async function refuseClosedOffer(deps: Deps, claims: LinkClaims, { offer, group }: OfferFile): Promise<void> {
  if (await deps.store.nonceBurnt(contentHash(claims))) {
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
  if (claims.rev < offer.rev) throw new DomainError("link-used", "link-used");
}

/** A hold set after the offer went out stands until a person lifts it, and keeps the seat from being taken up. */
export function refuseOnHold({ application }: OfferFile): void {
  if (application.safety === "CLEAR" || application.safety === "CLEARED") return;
  throw new DomainError("wrong-state", "person-reads-first");
}

function isFinal({ status }: Offer): boolean {
  return status !== "OFFERED" && status !== "ACCEPTED" && status !== "CONFIRMED";
}
