import type { Instant } from "../../time/instant.ts";
import type { ComingSession, Labelled } from "./plan.ts";

export type OrientationData = ComingSession & { readonly firstGroup: boolean };

export type SessionReminderData = ComingSession & {
  /** Start of the session before: when the reader's local time is another one this time, the mail says so. */
  readonly previousStartsAt: Instant | undefined;
};

export type SessionCancelledData = Labelled & {
  readonly startsAt: Instant;
  /** The next one after it. */
  readonly nextStartsAt: Instant | undefined;
  /** Some meeting is still ahead, if only before it. */
  readonly othersStay: boolean;
};

/** Several at once. */
export type SessionsChangedData = Labelled & {
  /** When each would have started, as far as the reader knows. */
  readonly cancelled: readonly Instant[];
  readonly moved: readonly { readonly was: Instant | undefined; readonly startsAt: Instant }[];
  /** The very next one that is held. */
  readonly nextStartsAt: Instant | undefined;
};

export type SessionMovedData = ComingSession & { readonly wasStartsAt: Instant | undefined };

export type ClosingDatesData = Labelled & {
  /** When the sessions that are left start, in order; the last one is the ending. */
  readonly sessionStarts: readonly Instant[];
};

export type PracticePromptData = Labelled & { readonly sessionNumber: number };

export type SurveyData = Labelled & {
  readonly daysSinceEnd: number;
  /** Without one, the answer is a reply to the mail. */
  readonly surveyHref: string | undefined;
};
