import type { CaseCode, GroupId } from "../domain/ids.ts";
import type { MESSAGE_CLASSES, MessageClass, MessageKind } from "../domain/messages/message.ts";
import type { Country } from "../domain/place.ts";
import type { MatchResult } from "../domain/runs/match-result.ts";
import type { Run } from "../domain/runs/match-run.ts";
import type { Modality } from "../domain/vocabulary.ts";
import type { Instant, TimeZone } from "../time/time.ts";

/**
 * What every mail to a person is told. Hrefs here and below are whole URLs, ready to be followed:
 * `${publicUrl}/l/${purpose}/${token}`.
 */
export type PersonMailFrame = {
  /** Said in the body only. */
  readonly organisation: string;
  /** BCP 47; English is used for languages that no mail is written in yet. */
  readonly locale: string;
  /** Decides the crisis resources at the foot, and with the language how dates and times are written. */
  readonly country: Country;
  /** The reader's zone: every instant is shown in it, by name. */
  readonly timeZone: TimeZone;
  readonly now: Instant;
  readonly preferredName: string;
  readonly statusHref: string;
  readonly preferencesHref: string;
};

/** Mail to the organisation is in English, in the organisation's zone. */
export type StaffMailFrame = {
  readonly organisation: string;
  readonly timeZone: TimeZone;
  readonly now: Instant;
};

type KindOf<Class extends MessageClass> = {
  [K in MessageKind]: (typeof MESSAGE_CLASSES)[K] extends Class ? K : never;
}[MessageKind];

export type StaffMailKind = KindOf<"staff">;
export type PersonMailKind = Exclude<MessageKind, StaffMailKind>;
export type MailFrame<K extends MessageKind = MessageKind> = K extends StaffMailKind ? StaffMailFrame : PersonMailFrame;

/** How a group is spoken of in mail to members: its discreet label, never its title or theme. */
type Labelled = { readonly discreetLabel: string };

/** When and how a group meets. */
export type MeetingPlan = {
  readonly firstStartsAt: Instant;
  readonly everyWeeks: number;
  readonly minutes: number;
  /** null: ongoing. */
  readonly sessions: number | null;
  readonly modality: Modality;
};

type OfferMailData = Labelled & {
  readonly plan: MeetingPlan;
  /** The answer is awaited until then; afterwards the seat goes to somebody else. */
  readonly expiresAt: Instant;
  readonly offerHref: string;
};

export type ComingSession = Labelled & {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly modality: Modality;
  /** The session's page: where to join, and where to say "can't come". */
  readonly sessionHref: string;
};

/** A group in a staff mail or report: its title may stand in the body. */
export type ReportGroup = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  /** As in "5 to 10". */
  readonly size: string;
  /** As in "Tuesdays 18:00, Europe/Madrid". */
  readonly slot: string;
};

/** What each kind of mail is made from. */
export type MailData = {
  readonly receipt: {
    readonly caseCode: CaseCode;
    readonly verifyHref: string;
    readonly verifyBy: Instant;
    /** A person reads the application first; said plainly, without saying why. */
    readonly awaitingPerson: boolean;
    readonly staffedHours: string;
    /** How long people waited lately, when that is known well enough to say. */
    readonly usualWaitDays: number | undefined;
  };
  readonly offer: OfferMailData;
  readonly "offer-nudge": OfferMailData;
  readonly "offer-lapsed": Labelled & { readonly availabilityHref: string };
  readonly agreement: Labelled & {
    readonly plan: MeetingPlan;
    /** The seat is held until then. */
    readonly expiresAt: Instant;
    readonly agreementHref: string;
    /** Their first group: the preparation guide says a little more. */
    readonly firstGroup: boolean;
  };
  readonly welcome: Labelled & {
    readonly plan: MeetingPlan;
    /** A closed group that still waits for enough people: the dates are not certain yet. */
    readonly awaitingStart: boolean;
  };
  readonly "group-starts": Labelled & {
    readonly plan: MeetingPlan;
    /** Every meeting known, by start. */
    readonly meetings: readonly Instant[];
  };
  readonly withdrawn: Readonly<Record<never, never>>;
  readonly orientation: ComingSession & { readonly firstGroup: boolean };
  readonly "session-reminder": ComingSession & {
    /** Start of the meeting before: when the reader's local time is another one now, the mail says so. */
    readonly previousStartsAt: Instant | undefined;
  };
  /**
   * `sessionHref` and not the meeting's own URL: that one may say too much, and the page withholds it while the
   * current agreement is unsigned.
   */
  readonly "join-link": ComingSession;
  readonly "session-cancelled": Labelled & { readonly startsAt: Instant; readonly nextStartsAt: Instant | undefined };
  readonly "session-moved": ComingSession & { readonly wasStartsAt: Instant | undefined };
  readonly "closing-dates": Labelled & {
    /** The meetings that are left, by start; the last one is the ending. */
    readonly meetings: readonly Instant[];
  };
  readonly "final-reflection": ComingSession;
  readonly "practice-prompt": Labelled & { readonly sessionNumber: number };
  readonly survey: Labelled & {
    readonly daysSinceEnd: number;
    /** Without one, the answer is a reply to the mail. */
    readonly surveyHref: string | undefined;
  };

  readonly "safety-alert": {
    readonly caseCode: CaseCode;
    readonly priority: "urgent" | "same-day" | "two-days";
    readonly dueAt: Instant;
  };
  readonly "match-report": {
    readonly run: Run;
    readonly result: MatchResult;
    readonly groups: readonly ReportGroup[];
    /** Waits longer than this are flagged. */
    readonly waitingFullAfterDays: number;
    readonly reportHref: string;
    readonly reportExpiresAt: Instant;
  };
  readonly "viability-watch": {
    readonly groupId: GroupId;
    readonly title: string;
    readonly discreetLabel: string;
    readonly confirmed: number;
    /** Offers still open or unsigned. */
    readonly pending: number;
    readonly minimum: number;
    readonly firstStartsAt: Instant;
  };
  readonly "bounced-mail": {
    readonly caseCode: CaseCode | undefined;
    readonly why: "bounced" | "complained";
    readonly at: Instant;
  };
  readonly "stale-waitlist": {
    readonly overDays: number;
    readonly waiting: readonly { readonly caseCode: CaseCode; readonly waitedDays: number }[];
  };
};
