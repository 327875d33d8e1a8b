import type { MessageClass, MessageKind } from "../../lib/domain/messages/message.ts";
import type { PersonMailFrame, StaffMailFrame } from "../../lib/email/data.ts";
import { groupStarts } from "../../lib/email/groups/group-starts.ts";
import { viabilityWatch } from "../../lib/email/groups/viability-watch.ts";
import { receipt } from "../../lib/email/intake/receipt.ts";
import { safetyAlert } from "../../lib/email/intake/safety-alert.ts";
import { type RenderedMail, setLetter } from "../../lib/email/layout.ts";
import type { Letter } from "../../lib/email/letter.ts";
import { withdrawn } from "../../lib/email/members/withdrawn.ts";
import { bouncedMail } from "../../lib/email/messages/bounced-mail.ts";
import { agreement } from "../../lib/email/offers/agreement.ts";
import { offer } from "../../lib/email/offers/offer.ts";
import { offerLapsed } from "../../lib/email/offers/offer-lapsed.ts";
import { offerNudge } from "../../lib/email/offers/offer-nudge.ts";
import { staleWaitlist } from "../../lib/email/offers/stale-waitlist.ts";
import { welcome } from "../../lib/email/offers/welcome.ts";
import { personSetting } from "../../lib/email/person-setting.ts";
import { matchReport } from "../../lib/email/runs/match-report.ts";
import { closingDates } from "../../lib/email/sessions/closing-dates.ts";
import { finalReflection } from "../../lib/email/sessions/final-reflection.ts";
import { joinLink } from "../../lib/email/sessions/join-link.ts";
import { orientation } from "../../lib/email/sessions/orientation.ts";
import { practicePrompt } from "../../lib/email/sessions/practice-prompt.ts";
import { sessionCancelled } from "../../lib/email/sessions/session-cancelled.ts";
import { sessionMoved } from "../../lib/email/sessions/session-moved.ts";
import { sessionReminder } from "../../lib/email/sessions/session-reminder.ts";
import { survey } from "../../lib/email/sessions/survey.ts";
import { staffSetting } from "../../lib/email/staff-setting.ts";
import type { Translations } from "../../lib/email/translations.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { languageOf } from "../../lib/words/language.ts";
import { caseCode, groupId, NOW, sampleReport } from "./sample-report.ts";

export const personFrame: PersonMailFrame = {
  organisation: "Harbour Lane Community Care",
  locale: "en",
  country: "ES",
  timeZone: "Europe/Madrid",
  now: NOW,
  preferredName: "Ana",
  statusHref: "https://hl.example/l/status/AAAA.1111",
  preferencesHref: "https://hl.example/l/preferences/BBBB.2222",
};

const staffFrame: StaffMailFrame = {
  organisation: "Harbour Lane Community Care",
  timeZone: "Europe/London",
  now: NOW,
};

/** The mail as it is read, of the sample's frame and data with these changes. */
type Sample<Frame, Data> = (frame?: Partial<Frame>, change?: Partial<Data>) => RenderedMail;

function toPerson<Data extends object>(
  messageClass: Exclude<MessageClass, "staff">,
  letters: Translations<Data>,
  data: NoInfer<Data>,
): Sample<PersonMailFrame, Data> {
  return (frame = {}, change = {}) => {
    const whole = { ...personFrame, ...frame };
    const letter = letters[languageOf(whole.locale)](whole, { ...data, ...change });
    return setLetter(letter, personSetting(whole, letter, messageClass));
  };
}

function toStaff<Data extends object>(
  letter: (frame: StaffMailFrame, data: Data) => Letter,
  data: NoInfer<Data>,
): Sample<StaffMailFrame, Data> {
  return (frame = {}, change = {}) => {
    const whole = { ...staffFrame, ...frame };
    return setLetter(letter(whole, { ...data, ...change }), staffSetting(whole));
  };
}

const label = { discreetLabel: "Tuesday circle" };
const plan = {
  firstStartsAt: "2026-10-20T16:00:00.000Z",
  everyWeeks: 1,
  minutes: 90,
  sessions: 8,
  modality: "virtual",
} as const;
const session = {
  ...label,
  startsAt: "2026-10-20T16:00:00.000Z",
  minutes: 90,
  modality: "virtual",
  sessionHref: "https://hl.example/l/session/CCCC.3333",
} as const;
const openOffer = {
  ...label,
  plan,
  expiresAt: "2026-10-24T16:00:00.000Z",
  offerHref: "https://hl.example/l/offer/DDDD.4444",
};
const sessionStarts = ["2026-10-20T16:00:00.000Z", "2026-10-27T17:00:00.000Z", "2026-11-03T17:00:00.000Z"];

export const REPORT = sampleReport({ groups: 12, placed: 100, unplaced: 26 });

/** One of each kind. */
export const SAMPLES = {
  receipt: toPerson("service", receipt, {
    caseCode: caseCode(1),
    verifyHref: "https://hl.example/l/verify/EEEE.5555",
    verifyBy: "2026-10-26T16:00:00.000Z",
    awaitingPerson: false,
    staffedHours: "Monday to Friday, 09:00 to 17:00 (London)",
    usualWaitDays: 12,
  }),
  offer: toPerson("service", offer, openOffer),
  "offer-nudge": toPerson("service", offerNudge, openOffer),
  "offer-lapsed": toPerson("service", offerLapsed, {
    ...label,
    availabilityHref: "https://hl.example/l/availability/FFFF.6666",
  }),
  agreement: toPerson("service", agreement, {
    ...label,
    plan,
    expiresAt: openOffer.expiresAt,
    agreementHref: "https://hl.example/l/agreement/G.7",
    firstGroup: true,
  }),
  welcome: toPerson("service", welcome, { ...label, plan, awaitingStart: true }),
  "group-starts": toPerson("service", groupStarts, { ...label, plan, sessionStarts }),
  withdrawn: toPerson("service", withdrawn, {}),
  orientation: toPerson("reminder", orientation, { ...session, firstGroup: true }),
  "session-reminder": toPerson("reminder", sessionReminder, {
    ...session,
    previousStartsAt: "2026-10-13T16:00:00.000Z",
  }),
  "join-link": toPerson("reminder", joinLink, session),
  "session-cancelled": toPerson("service", sessionCancelled, {
    ...label,
    startsAt: session.startsAt,
    nextStartsAt: sessionStarts[1],
  }),
  "session-moved": toPerson("service", sessionMoved, { ...session, wasStartsAt: "2026-10-19T16:00:00.000Z" }),
  "closing-dates": toPerson("service", closingDates, { ...label, sessionStarts }),
  "final-reflection": toPerson("service", finalReflection, session),
  "practice-prompt": toPerson("optional", practicePrompt, { ...label, sessionNumber: 3 }),
  survey: toPerson("optional", survey, { ...label, daysSinceEnd: 91, surveyHref: undefined }),
  "safety-alert": toStaff(safetyAlert, {
    caseCode: caseCode(2),
    priority: "urgent",
    dueAt: "2026-10-19T16:15:00.000Z",
  }),
  "match-report": toStaff(matchReport, {
    ...REPORT,
    language: "en" as const,
    words: report,
    waitingFullAfterDays: 28,
    reportHref: "https://hl.example/l/report/HHHH.8888",
    reportExpiresAt: "2026-10-26T16:00:00.000Z",
  }),
  "viability-watch": toStaff(viabilityWatch, {
    groupId: groupId(1),
    title: "Living with grief",
    ...label,
    confirmed: 4,
    pending: 2,
    minimum: 5,
    firstStartsAt: plan.firstStartsAt,
  }),
  "bounced-mail": toStaff(bouncedMail, { caseCode: caseCode(3), why: "bounced", at: NOW }),
  "stale-waitlist": toStaff(staleWaitlist, { overDays: 28, waiting: [{ caseCode: caseCode(4), waitedDays: 41 }] }),
} satisfies Readonly<Record<MessageKind, Sample<never, never>>>;
