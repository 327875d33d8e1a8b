import type { Instant } from "../../time/instant.ts";
import type { ComingSession, Labelled } from "./plan.ts";

export type OrientationData = ComingSession & { readonly firstGroup: boolean };

export type SessionReminderData = ComingSession & {
  /** Start of the session before: when the reader's local time is another one this time, the mail says so. */
  readonly previousStartsAt: Instant | undefined;
};

export type SessionCancelledData = Labelled & {
  readonly startsAt: Instant;
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
