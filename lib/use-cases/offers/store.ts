import type { Signature } from "../../domain/groups/agreement.ts";
import type { GroupId, OfferId, PersonId } from "../../domain/ids.ts";
import type { Offer, Placement, Seat } from "../../domain/offers/cohort.ts";
import type { Page, PageQuery } from "../page.ts";

export type OfferStore = {
  /** By number. */
  readonly seats: (groupId: GroupId) => Promise<readonly Seat[]>;
  readonly offer: (id: OfferId) => Promise<Offer | undefined>;
  /** All offers of a group, live and past, by id. */
  readonly offers: (groupId: GroupId) => Promise<readonly Offer[]>;
  /** Live and past, newest first. What each says is read from the table itself; which there are may be a moment old. */
  readonly offerPage: (groupId: GroupId, query: PageQuery) => Promise<Page<Offer>>;
  readonly placement: (personId: PersonId) => Promise<Placement | undefined>;
  readonly signature: (personId: PersonId, agreementVersion: string) => Promise<Signature | undefined>;
};
