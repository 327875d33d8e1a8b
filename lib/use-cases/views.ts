import type { Application, ApplicationStatus, Contact, Intake } from "../domain/application.ts";
import type { OfferStatus } from "../domain/cohort.ts";
import type { CrisisResources } from "../domain/crisis.ts";
import type { AgreementTerms } from "../domain/group.ts";
import type { CaseCode, GroupId, OfferId } from "../domain/ids.ts";
import type { Run } from "../domain/match-run.ts";
import type { AvailableSpan, Instant, LocalTime, TimeZone } from "../domain/place-and-time.ts";
import type { Entry, Format, Modality } from "../domain/vocabulary.ts";
import type { MatchResult } from "../matching/result.ts";

/** On every page and on the reply to an intake. */
export type PersonFrame = {
  readonly organisation: string;
  readonly locale: string;
  readonly crisis: CrisisResources;
};

export type WeeklySlot = {
  /** First meeting still ahead, as an instant; shown in the reader's zone. */
  readonly firstStartsAt: Instant;
  readonly localStart: LocalTime;
  readonly groupTimeZone: TimeZone;
  readonly everyWeeks: number;
  readonly minutes: number;
  readonly sessions: number | null;
};

/** What a person may know of a group before signing. Pages may name the title: only the holder of the link sees them. */
export type GroupSummary = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly format: Format;
  readonly entry: Entry;
  readonly modality: Modality;
  readonly languages: readonly string[];
  readonly slot: WeeklySlot;
  readonly facilitators: readonly { readonly name: string; readonly level: string }[];
};

export type VerifyView = PersonFrame & { readonly page: "verify"; readonly state: "to-verify" | "verified" };

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
  /** Meetings still ahead, for a confirmed member. */
  readonly upcoming: readonly { readonly startsAt: Instant; readonly cancelled: boolean; readonly href: string }[];
  readonly links: {
    readonly availability: string;
    readonly withdraw: string;
    readonly preferences: string;
    readonly offer: string | undefined;
    readonly agreement: string | undefined;
  };
};

export type OfferView = PersonFrame & {
  readonly page: "offer";
  readonly preferredName: string;
  readonly timeZone: TimeZone;
  readonly offerId: OfferId;
  readonly status: OfferStatus;
  readonly expiresAt: Instant;
  readonly group: GroupSummary;
  readonly why: string;
  /** Where to sign, once accepted. */
  readonly agreementHref: string | undefined;
};

export type AgreementView = PersonFrame & {
  readonly page: "agreement";
  readonly preferredName: string;
  readonly group: GroupSummary;
  readonly terms: AgreementTerms;
  readonly agreementVersion: string;
  readonly signed: boolean;
};

export type SessionView = PersonFrame & {
  readonly page: "session";
  readonly preferredName: string;
  readonly timeZone: TimeZone;
  readonly group: GroupSummary;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly cancelled: boolean;
  readonly answer: "coming" | "not_coming" | undefined;
  /** Only for those who signed the current agreement: join link or address. */
  readonly where: { readonly meetingUrl: string | undefined; readonly address: string | undefined } | undefined;
};

export type AvailabilityView = PersonFrame & {
  readonly page: "availability";
  readonly timeZone: TimeZone;
  readonly availability: readonly AvailableSpan[];
  readonly saved: boolean;
};

export type WithdrawView = PersonFrame & { readonly page: "withdraw"; readonly state: "to-confirm" | "withdrawn" };

export type PreferencesView = PersonFrame & {
  readonly page: "preferences";
  readonly reminders: boolean;
  readonly hourBefore: boolean;
  readonly optional: boolean;
  readonly saved: boolean;
};

export type PersonView =
  | VerifyView
  | StatusView
  | OfferView
  | AgreementView
  | SessionView
  | AvailabilityView
  | WithdrawView
  | PreferencesView;

/** The complete match report: case codes and reasons, no names, no answers. */
export type ReportView = {
  readonly organisation: string;
  readonly run: Run;
  readonly result: MatchResult;
  /** Titles for staff, who know the groups. */
  readonly groups: readonly {
    readonly groupId: GroupId;
    readonly title: string;
    readonly discreetLabel: string;
    readonly size: string;
    readonly slot: string;
  }[];
  readonly timeZone: TimeZone;
  readonly now: Instant;
  readonly csvHref: string;
  /** Waits longer than this are flagged; 28 where it is left out. */
  readonly waitingFullAfterDays?: number;
};

/** What an application looks like to a coordinator in a list: no name, no answers. */
export type ApplicationSummary = Pick<
  Application,
  "applicationId" | "personId" | "caseCode" | "status" | "safety" | "submittedAt" | "country" | "timeZone" | "rev"
>;

/** Behind sign-in, audited: the whole of it. */
export type ApplicationDetail = {
  readonly application: Application;
  readonly contact: Contact;
  readonly intake: Intake;
};
