import type { AgreementTerms } from "../../domain/groups/group.ts";
import type { OfferId } from "../../domain/ids.ts";
import type { OfferStatus } from "../../domain/offers/cohort.ts";
import type { OfferReason } from "../../domain/offers/offer-reason.ts";
import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { GroupSummary } from "../group-summary.ts";
import type { PersonFrame } from "../person-frame.ts";
import type { OfferTerms } from "./offer-terms.ts";

export type OfferView = PersonFrame & {
  readonly page: "offer";
  readonly preferredName: string;
  readonly timeZone: TimeZone;
  readonly offerId: OfferId;
  readonly status: OfferStatus;
  readonly expiresAt: Instant;
  /** A person speaks with them first; the clock of the offer stands still meanwhile. */
  readonly awaitingPerson: boolean;
  readonly group: GroupSummary;
  readonly terms: OfferTerms;
  /** What in their own answers spoke for it. */
  readonly reasons: readonly OfferReason[];
  /** Where to sign, once accepted. */
  readonly agreementHref: string | undefined;
};

export type AgreementView = PersonFrame & {
  readonly page: "agreement";
  readonly preferredName: string;
  readonly timeZone: TimeZone;
  readonly group: GroupSummary;
  readonly terms: AgreementTerms;
  readonly agreementVersion: string;
  readonly signed: boolean;
};
