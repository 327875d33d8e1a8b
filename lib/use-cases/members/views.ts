import type { ApplicationId, CaseCode, OfferId, PersonId } from "../../domain/ids.ts";
import type { Application, ApplicationStatus } from "../../domain/intake/application.ts";
import type { AvailableSpan } from "../../domain/intake/availability.ts";
import type { OfferStatus } from "../../domain/offers/cohort.ts";
import type { AccessNeed } from "../../domain/vocabulary.ts";
import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { GroupSummary } from "../group-summary.ts";
import type { Page } from "../page.ts";
import type { PersonFrame } from "../person-frame.ts";

export type StatusView = PersonFrame & {
  readonly page: "status";
  readonly preferredName: string;
  readonly caseCode: CaseCode;
  readonly timeZone: TimeZone;
  readonly status: ApplicationStatus;
  /** A person reads the application first; said plainly, without saying why. */
  readonly awaitingPerson: boolean;
  readonly submittedAt: Instant;
  readonly group: GroupSummary | undefined;
  readonly offerStatus: OfferStatus | undefined;
  /** Sessions still ahead, for a confirmed member. */
  readonly upcoming: readonly { readonly startsAt: Instant; readonly cancelled: boolean; readonly href: string }[];
  readonly links: {
    readonly availability: string;
    readonly withdraw: string;
    /** For one who is paused. */
    readonly wake: string | undefined;
    readonly preferences: string;
    readonly offer: string | undefined;
    readonly agreement: string | undefined;
  };
};

/**
 * All older links have ended. `waits`: the new one comes once a person has looked, for it may not be sent before;
 * `none`: they are reached by telephone.
 */
export type RenewedLinks = Pick<Application, "applicationId" | "personId" | "caseCode"> & {
  readonly newLink: "mailed" | "waits" | "none";
};

export type LinksRenewedView = PersonFrame & {
  readonly page: "links-renewed";
  readonly newLink: "mailed" | "waits";
};

export type AvailabilityView = PersonFrame & {
  readonly page: "availability";
  readonly timeZone: TimeZone;
  readonly availability: readonly AvailableSpan[];
  readonly saved: boolean;
};

/**
 * `again`: their group has come to its end, and they may look for another. `over`: they have left, or were referred on,
 * and nothing is looked for any more.
 */
export type WakeView = PersonFrame & {
  readonly page: "wake";
  readonly state: "to-confirm" | "again" | "looking" | "over";
};

/** `left-group`: they go on waiting. `offerId` and `group`: the seat they can leave alone, where they have one. */
export type WithdrawView = PersonFrame & {
  readonly page: "withdraw";
  readonly state: "to-confirm" | "withdrawn" | "left-group";
  readonly offerId: OfferId | undefined;
  readonly group: GroupSummary | undefined;
};

export type PreferencesView = PersonFrame & {
  readonly page: "preferences";
  readonly reminders: boolean;
  readonly hourBefore: boolean;
  readonly optional: boolean;
  readonly saved: boolean;
};

/** One offer of a group, and whose it is. */
export type RosterRow = {
  readonly offerId: OfferId;
  readonly personId: PersonId;
  readonly applicationId: ApplicationId;
  readonly caseCode: CaseCode;
  /** Undefined once they were erased. */
  readonly preferredName: string | undefined;
  readonly status: OfferStatus;
  /** When they became a member; before that, when it was offered. */
  readonly since: Instant;
  /** Which they signed for this seat, and whether it is the one the group has now. */
  readonly agreement: { readonly version: string; readonly current: boolean } | undefined;
  /** Of a member, what they say of the next session; nothing is *expected*. */
  readonly nextSession: "coming" | "not_coming" | "expected" | undefined;
  readonly firstGroup: boolean;
  readonly accessNeeds: readonly AccessNeed[];
  /** A person speaks with them first; without saying why. */
  readonly onHold: boolean;
};

/** `nextSession`: when it starts. */
export type Roster = Page<RosterRow> & { readonly nextSession: Instant | undefined };

/** What taking a place back would do. */
export type RemovalPreview = {
  readonly offerId: OfferId;
  readonly caseCode: CaseCode;
  readonly from: OfferStatus;
  readonly to: "REMOVED";
  readonly application: "WAITING" | "WITHDRAWN";
  /** `waits`: until a person has looked, since nothing may be sent before. `call`: somebody rings. `none`: erased. */
  readonly mail: "mailed" | "waits" | "call" | "none";
  /** `next-in-line`: the group offers it by itself. */
  readonly seat: "next-in-line" | "free";
};
