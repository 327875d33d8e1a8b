import { MESSAGE_CLASSES, type MessageKind } from "../domain/message.ts";
import { agreement } from "./agreement.ts";
import { bouncedMail } from "./bounced-mail.ts";
import { closingDates } from "./closing-dates.ts";
import type { MailData, MailFrame, PersonMailFrame, PersonMailKind, StaffMailFrame, StaffMailKind } from "./data.ts";
import { finalReflection } from "./final-reflection.ts";
import { groupStarts } from "./group-starts.ts";
import { joinLink } from "./join-link.ts";
import { languageOf, type Translations } from "./language.ts";
import { setLetter } from "./layout.ts";
import type { Letter } from "./letter.ts";
import { matchReport } from "./match-report.ts";
import { offer } from "./offer.ts";
import { offerLapsed } from "./offer-lapsed.ts";
import { offerNudge } from "./offer-nudge.ts";
import { orientation } from "./orientation.ts";
import { personSetting } from "./person-setting.ts";
import { practicePrompt } from "./practice-prompt.ts";
import { receipt } from "./receipt.ts";
import { safetyAlert } from "./safety-alert.ts";
import { sessionCancelled } from "./session-cancelled.ts";
import { sessionMoved } from "./session-moved.ts";
import { sessionReminder } from "./session-reminder.ts";
import { staffSetting } from "./staff-setting.ts";
import { staleWaitlist } from "./stale-waitlist.ts";
import { survey } from "./survey.ts";
import { viabilityWatch } from "./viability-watch.ts";
import { welcome } from "./welcome.ts";
import { withdrawn } from "./withdrawn.ts";

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
