import type { Contact } from "../../domain/intake/application.ts";
import { epochOf, type LinkClaims } from "../../domain/link.ts";
import { linkRevOf, type Offer } from "../../domain/offers/cohort.ts";
import { addMinutes } from "../../time/instant.ts";

const SHOWN_DAYS = 90;

/**
 * A link that answers an offer or signs for it. Whether the seat is still held is the offer's to say, by a clock that
 * may stand still; the link itself goes on showing what became of it.
 */
export function offerClaims(
  purpose: "offer" | "agreement",
  offer: Offer,
  contact: Pick<Contact, "linkEpoch"> | undefined,
): LinkClaims {
  const expiresAt = addMinutes(offer.expiresAt, SHOWN_DAYS * 24 * 60);
  return { purpose, subject: [offer.offerId], rev: linkRevOf(offer), epoch: epochOf(contact), expiresAt };
}
