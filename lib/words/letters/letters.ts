import type { Letter } from "../letter.ts";
import type { PersonMailFrame, StaffMailFrame } from "./frame.ts";
import type {
  AftercareData,
  GroupChangedData,
  GroupOverData,
  GroupStartsData,
  LicenceAlertData,
  ViabilityWatchData,
} from "./groups.ts";
import type { ReceiptData, SafetyAlertData } from "./intake.ts";
import type { LeftGroupData, RemovedData } from "./members.ts";
import type { BouncedMailData } from "./messages.ts";
import type { AgreementData, OfferData, OfferLapsedData, StaleWaitlistData, WelcomeData } from "./offers.ts";
import type { ComingSession } from "./plan.ts";
import type { FreeSeatsData } from "./runs.ts";
import type {
  ClosingDatesData,
  OrientationData,
  PracticePromptData,
  SessionCancelledData,
  SessionMovedData,
  SessionReminderData,
  SessionsChangedData,
  SurveyData,
} from "./sessions.ts";

/** What each letter to a person is written from, by the kind of mail. */
export type PersonLetterData = {
  readonly receipt: ReceiptData;
  readonly offer: OfferData;
  readonly "offer-nudge": OfferData;
  readonly "offer-lapsed": OfferLapsedData;
  readonly agreement: AgreementData;
  readonly "agreement-nudge": AgreementData;
  readonly welcome: WelcomeData;
  readonly "group-starts": GroupStartsData;
  readonly "group-changed": GroupChangedData;
  readonly "group-over": GroupOverData;
  readonly aftercare: AftercareData;
  /** The same to everybody. */
  readonly "new-links": Readonly<Record<never, never>>;
  readonly withdrawn: Readonly<Record<never, never>>;
  readonly "left-group": LeftGroupData;
  readonly removed: RemovedData;
  readonly orientation: OrientationData;
  readonly "session-reminder": SessionReminderData;
  readonly "join-link": ComingSession;
  readonly "session-cancelled": SessionCancelledData;
  readonly "session-moved": SessionMovedData;
  readonly "sessions-changed": SessionsChangedData;
  readonly "closing-dates": ClosingDatesData;
  readonly "final-reflection": ComingSession;
  readonly "practice-prompt": PracticePromptData;
  readonly survey: SurveyData;
};

/** What each letter to the organisation is written from. */
export type StaffLetterData = {
  readonly "safety-alert": SafetyAlertData;
  readonly "viability-watch": ViabilityWatchData;
  readonly "bounced-mail": BouncedMailData;
  readonly "stale-waitlist": StaleWaitlistData;
  readonly "free-seats": FreeSeatsData;
  readonly "licence-alert": LicenceAlertData;
};

/** One letter, written out whole in a language: a translator reads a letter, not a list of fragments. */
export type PersonLetter<Kind extends keyof PersonLetterData> = (
  frame: PersonMailFrame,
  data: PersonLetterData[Kind],
) => Letter;

/** The same, to the people who run the groups. */
export type StaffLetter<Kind extends keyof StaffLetterData> = (
  frame: StaffMailFrame,
  data: StaffLetterData[Kind],
) => Letter;

export type PersonLetters = { readonly [Kind in keyof PersonLetterData]: PersonLetter<Kind> };
export type StaffLetters = { readonly [Kind in keyof StaffLetterData]: StaffLetter<Kind> };
/** Every letter that is words alone. */
export type Letters = PersonLetters & StaffLetters;
