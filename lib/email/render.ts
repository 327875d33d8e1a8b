import { MESSAGE_CLASSES, type MessageKind } from "../domain/messages/message.ts";
import { languageOf } from "../words/language.ts";
import type { MailData, MailFrame, PersonMailFrame, PersonMailKind, StaffMailFrame, StaffMailKind } from "./data.ts";
import { groupStarts } from "./groups/group-starts.ts";
import { viabilityWatch } from "./groups/viability-watch.ts";
import { receipt } from "./intake/receipt.ts";
import { safetyAlert } from "./intake/safety-alert.ts";
import { setLetter } from "./layout.ts";
import type { Letter } from "./letter.ts";
import { withdrawn } from "./members/withdrawn.ts";
import { bouncedMail } from "./messages/bounced-mail.ts";
import { agreement } from "./offers/agreement.ts";
import { offer } from "./offers/offer.ts";
import { offerLapsed } from "./offers/offer-lapsed.ts";
import { offerNudge } from "./offers/offer-nudge.ts";
import { staleWaitlist } from "./offers/stale-waitlist.ts";
import { welcome } from "./offers/welcome.ts";
import { personSetting } from "./person-setting.ts";
import { matchReport } from "./runs/match-report.ts";
import { closingDates } from "./sessions/closing-dates.ts";
import { finalReflection } from "./sessions/final-reflection.ts";
import { joinLink } from "./sessions/join-link.ts";
import { orientation } from "./sessions/orientation.ts";
import { practicePrompt } from "./sessions/practice-prompt.ts";
import { sessionCancelled } from "./sessions/session-cancelled.ts";
import { sessionMoved } from "./sessions/session-moved.ts";
import { sessionReminder } from "./sessions/session-reminder.ts";
import { survey } from "./sessions/survey.ts";
import { staffSetting } from "./staff-setting.ts";
import type { Translations } from "./translations.ts";

/** A mail as people read it. The text part is complete in itself and carries the same links. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string };

const TO_PEOPLE: { readonly [K in PersonMailKind]: Translations<K> } = {
  receipt,
  offer,
  "offer-nudge": offerNudge,
  "offer-lapsed": offerLapsed,
  agreement,
  welcome,
  "group-starts": groupStarts,
  withdrawn,
  orientation,
  "session-reminder": sessionReminder,
  "join-link": joinLink,
  "session-cancelled": sessionCancelled,
  "session-moved": sessionMoved,
  "closing-dates": closingDates,
  "final-reflection": finalReflection,
  "practice-prompt": practicePrompt,
  survey,
};

const TO_STAFF: { readonly [K in StaffMailKind]: (frame: StaffMailFrame, data: MailData[K]) => Letter } = {
  "safety-alert": safetyAlert,
  "match-report": matchReport,
  "viability-watch": viabilityWatch,
  "bounced-mail": bouncedMail,
  "stale-waitlist": staleWaitlist,
};

/**
 * Subject and preview text are discreet: no theme, title or kind of group, whatever the data.
 *
 * @example renderMail("session-reminder", frame, data).subject // "Tuesday circle: tomorrow at 18:00"
 */
export function renderMail<K extends MessageKind>(kind: K, frame: MailFrame<K>, data: MailData[K]): RenderedMail {
  // A kind decides the types of its frame and data, which the compiler cannot follow through the two tables.
  if (isStaffKind(kind)) return staffMail(kind, frame as StaffMailFrame, data as MailData[StaffMailKind & K]);
  return personMail(kind as PersonMailKind & K, frame as PersonMailFrame, data as MailData[PersonMailKind & K]);
}

function isStaffKind<K extends MessageKind>(kind: K): kind is K & StaffMailKind {
  return MESSAGE_CLASSES[kind] === "staff";
}

function staffMail<K extends StaffMailKind>(kind: K, frame: StaffMailFrame, data: MailData[K]): RenderedMail {
  return setLetter(TO_STAFF[kind](frame, data), staffSetting(frame));
}

function personMail<K extends PersonMailKind>(kind: K, frame: PersonMailFrame, data: MailData[K]): RenderedMail {
  const letter = TO_PEOPLE[kind][languageOf(frame.locale)](frame, data);
  return setLetter(letter, personSetting(frame, letter, MESSAGE_CLASSES[kind]));
}
