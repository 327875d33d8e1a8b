import { DomainError } from "../domain/errors.ts";
import { ApplicationId, OfferId, PersonId } from "../domain/ids.ts";
import type { Contact } from "../domain/intake/application.ts";
import { hasEnded, type LinkClaims, type LinkPurpose, STAFF_EPOCH } from "../domain/link.ts";
import type { Change, Store } from "./ports.ts";

type Reading = { readonly store: Pick<Store, "application" | "offer" | "contact"> };

/** Whose links of this purpose are; undefined once the subject is gone, and the operation then says so itself. */
type HolderOf = (deps: Reading, subject: LinkClaims["subject"]) => Promise<PersonId | undefined>;

const ofApplication: HolderOf = async ({ store }, [id]) => {
  const applicationId = ApplicationId.safeParse(id).data;
  return applicationId && (await store.application(applicationId))?.personId;
};
const ofOffer: HolderOf = ({ store }, [id]) => personOfOffer(store, id);
/** [groupId, sessionId, offerId] */
const ofSession: HolderOf = ({ store }, [, , id]) => personOfOffer(store, id);
const ofPerson: HolderOf = async (_deps, [id]) => PersonId.safeParse(id).data;

/** Every purpose leads to its person, or to staff: a new one does not compile without saying to whom. */
const HOLDER_OF = {
  verify: ofApplication,
  status: ofApplication,
  availability: ofApplication,
  wake: ofApplication,
  withdraw: ofApplication,
  offer: ofOffer,
  agreement: ofOffer,
  session: ofSession,
  preferences: ofPerson,
  report: "staff",
} as const satisfies Record<LinkPurpose, HolderOf | "staff">;

/**
 * Every route of a link passes here: one that was signed before its person's links were made new is over, in the words
 * of one that has expired.
 *
 * @throws DomainError link-expired
 */
export async function refuseEndedLink(deps: Reading, claims: LinkClaims): Promise<void> {
  const holderOf = HOLDER_OF[claims.purpose];
  if (holderOf === "staff") {
    if (claims.epoch < STAFF_EPOCH) throw linkOver();
    return;
  }
  const personId = await holderOf(deps, claims.subject);
  if (personId !== undefined) refuseIfEnded(claims, await deps.store.contact(personId));
}

/**
 * For an act that writes the contact itself, whose revision holds what this has looked at.
 *
 * @throws DomainError link-expired
 */
export function refuseIfEnded(claims: LinkClaims, contact: Contact | undefined): void {
  if (hasEnded(claims, contact)) throw linkOver();
}

/** For every other act: committed beside it, so that a link that ends in this very moment does nothing any more. */
export function whileLinkLasts({ epoch }: LinkClaims, { personId }: { readonly personId: PersonId }): Change {
  return { write: "require-link-epoch", personId, epoch };
}

function linkOver(): DomainError {
  return new DomainError("link-expired", "link-over");
}

async function personOfOffer(store: Reading["store"], id: string | undefined): Promise<PersonId | undefined> {
  const offerId = OfferId.safeParse(id).data;
  return offerId && (await store.offer(offerId))?.personId;
}
