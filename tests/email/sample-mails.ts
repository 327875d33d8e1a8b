import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import type { MessageClass, MessageKind } from "../../lib/domain/messages/message.ts";
import { type RenderedMail, setLetter } from "../../lib/email/layout.ts";
import { personSetting } from "../../lib/email/person-setting.ts";
import { type MatchReportData, matchReport } from "../../lib/email/runs/match-report.ts";
import { staffSetting } from "../../lib/email/staff-setting.ts";
import { typed } from "../../lib/markup/typed.ts";
import { ALL_LANGUAGES, type Language, languageOf, wordsIn } from "../../lib/words/languages.ts";
import type { PersonMailFrame, StaffMailFrame } from "../../lib/words/letters/frame.ts";
import type {
  PersonLetterData,
  PersonLetters,
  StaffLetterData,
  StaffLetters,
} from "../../lib/words/letters/letters.ts";
import { mailWordsIn } from "../../lib/words/mails.ts";
import type { MailWords, ReportWords } from "../../lib/words/words.ts";
import { caseCode, groupId, NOW, sampleReport } from "./sample-report.ts";

export const personFrame: Omit<PersonMailFrame, "crisis"> = {
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
  locale: "en",
  timeZone: "Europe/London",
  now: NOW,
};

/** Everything that mail is written from, in each language. */
const MAIL_WORDS: ReadonlyMap<Language, { readonly mail: MailWords; readonly report: ReportWords }> = new Map(
  await Promise.all(
    ALL_LANGUAGES.map(async (language) => {
      const words = await wordsIn(language);
      return [language, { mail: await mailWordsIn(language), report: (await words.report()).report }] as const;
    }),
  ),
);

export function wordsFor(locale: string) {
  const words = MAIL_WORDS.get(languageOf(locale));
  if (words === undefined) throw new Error(`nothing is written in ${locale}`);
  return words;
}

/** The mail as it is read, of the sample's frame and data with these changes; in other words than a language's own. */
type Sample<Frame, Data> = (
  frame?: Partial<Frame>,
  change?: Partial<Data>,
  words?: { readonly mail: MailWords; readonly report: ReportWords },
) => RenderedMail;

function toPerson<Kind extends keyof PersonLetterData>(
  messageClass: Exclude<MessageClass, "staff">,
  kind: Kind,
  data: PersonLetterData[Kind],
): Sample<PersonMailFrame, PersonLetterData[Kind]> {
  return (frame = {}, change = {}, words = wordsFor(frame.locale ?? "en")) => {
    const reader = { ...personFrame, ...frame };
    const whole = { crisis: crisisResourcesFor(reader.country, { languages: [reader.locale] }), ...reader };
    const letters: PersonLetters = words.mail.letters;
    const letter = letters[kind](whole, { ...data, ...change });
    return setLetter(letter, personSetting(whole, letter, messageClass, words.mail));
  };
}

function toStaff<Kind extends keyof StaffLetterData>(
  kind: Kind,
  data: StaffLetterData[Kind],
): Sample<StaffMailFrame, StaffLetterData[Kind]> {
  return (frame = {}, change = {}, words = wordsFor(frame.locale ?? "en")) => {
    const whole = { ...staffFrame, ...frame };
    const letters: StaffLetters = words.mail.letters;
    return setLetter(letters[kind](whole, { ...data, ...change }), staffSetting(whole, words.mail));
  };
}

function reported(data: Omit<MatchReportData, "language" | "words">): Sample<StaffMailFrame, typeof data> {
  return (frame = {}, change = {}, words = wordsFor(frame.locale ?? "en")) => {
    const whole = { ...staffFrame, ...frame };
    const inWords = { ...data, ...change, language: languageOf(whole.locale), words: words.report };
    return setLetter(matchReport(whole, inWords), staffSetting(whole, words.mail));
  };
}

const label = { discreetLabel: typed("Tuesday circle") };
const WEEK_MS = 7 * 24 * 60 * 60_000;
const weeksAfter = (start: string, weeks: number) => new Date(Date.parse(start) + weeks * WEEK_MS).toISOString();
const plan = {
  // Summer time ends between the first and the second.
  starts: [
    "2026-10-20T16:00:00.000Z",
    ...Array.from({ length: 7 }, (_, week) => weeksAfter("2026-10-27T17:00:00.000Z", week)),
  ],
  ongoing: false,
  everyWeeks: 1,
  minutes: 90,
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
  receipt: toPerson("service", "receipt", {
    caseCode: caseCode(1),
    verifyHref: "https://hl.example/l/verify/EEEE.5555",
    verifyBy: "2026-10-26T16:00:00.000Z",
    several: [],
    awaitingPerson: false,
    staffed: {
      staffedHours: {
        weekly: [
          { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" },
          { days: ["sat"], from: "10:00", until: "12:00" },
        ],
        closed: ["2026-10-23"],
      },
      timeZone: "Europe/London",
    },
    usualWaitDays: 12,
  }),
  offer: toPerson("service", "offer", openOffer),
  "offer-nudge": toPerson("service", "offer-nudge", openOffer),
  "offer-lapsed": toPerson("service", "offer-lapsed", {
    ...label,
    availabilityHref: "https://hl.example/l/availability/FFFF.6666",
    wakeHref: undefined,
  }),
  agreement: toPerson("service", "agreement", {
    ...label,
    plan,
    expiresAt: openOffer.expiresAt,
    agreementHref: "https://hl.example/l/agreement/G.7",
    firstGroup: true,
  }),
  "agreement-nudge": toPerson("service", "agreement-nudge", {
    ...label,
    plan,
    expiresAt: openOffer.expiresAt,
    agreementHref: "https://hl.example/l/agreement/G.7",
    firstGroup: false,
  }),
  welcome: toPerson("service", "welcome", { ...label, plan, awaitingStart: true }),
  "group-starts": toPerson("service", "group-starts", { ...label, plan, sessionStarts }),
  "group-changed": toPerson("service", "group-changed", {
    ...label,
    wasLabel: typed("Thursday circle", "en"),
    address: false,
    link: true,
    next: { startsAt: session.startsAt, sessionHref: session.sessionHref },
  }),
  "group-over": toPerson("service", "group-over", {
    ...label,
    wasMember: true,
    dates: sessionStarts,
    availabilityHref: "https://groups.example.org/l/availability/sample",
  }),
  aftercare: toPerson("service", "aftercare", {
    ...label,
    lookingHref: "https://groups.example.org/l/wake/sample",
  }),
  "new-links": toPerson("service", "new-links", {}),
  withdrawn: toPerson("service", "withdrawn", {}),
  "left-group": toPerson("service", "left-group", {
    ...label,
    availabilityHref: "https://hl.example/l/availability/FFFF.6666",
  }),
  removed: toPerson("service", "removed", { ...label, goesOn: true }),
  orientation: toPerson("reminder", "orientation", { ...session, firstGroup: true }),
  "session-reminder": toPerson("reminder", "session-reminder", {
    ...session,
    previousStartsAt: "2026-10-13T16:00:00.000Z",
  }),
  "join-link": toPerson("reminder", "join-link", session),
  "session-cancelled": toPerson("service", "session-cancelled", {
    ...label,
    startsAt: session.startsAt,
    nextStartsAt: sessionStarts[1],
    othersStay: true,
  }),
  "sessions-changed": toPerson("service", "sessions-changed", {
    ...label,
    cancelled: ["2026-10-20T16:00:00.000Z", "2026-10-27T17:00:00.000Z"],
    moved: [{ was: "2026-11-03T17:00:00.000Z", startsAt: "2026-11-05T09:00:00.000Z" }],
    nextStartsAt: "2026-11-05T09:00:00.000Z",
  }),
  "session-moved": toPerson("service", "session-moved", { ...session, wasStartsAt: "2026-10-19T16:00:00.000Z" }),
  "closing-dates": toPerson("service", "closing-dates", { ...label, sessionStarts }),
  "final-reflection": toPerson("service", "final-reflection", session),
  "practice-prompt": toPerson("optional", "practice-prompt", { ...label, sessionNumber: 3 }),
  survey: toPerson("optional", "survey", { ...label, daysSinceEnd: 91, surveyHref: undefined }),
  "safety-alert": toStaff("safety-alert", {
    caseCode: caseCode(2),
    priority: "urgent",
    dueAt: "2026-10-19T16:15:00.000Z",
    round: 0,
    overdue: false,
  }),
  "match-report": reported({
    ...REPORT,
    waitingFullAfterDays: 28,
    crisisOutdated: [],
    reportHref: "https://hl.example/l/report/HHHH.8888",
    reportExpiresAt: "2026-10-26T16:00:00.000Z",
  }),
  "licence-alert": toStaff("licence-alert", {
    groupId: groupId(1),
    ends: "2026-11-10",
    over: false,
    uncovered: [caseCode(7)],
  }),
  "free-seats": toStaff("free-seats", {
    people: 3,
    groups: 2,
    caseCodes: [caseCode(5), caseCode(6)],
    more: 1,
    runId: REPORT.run.runId,
    reportHref: "https://hl.example/l/report/HHHH.8888",
    reportExpiresAt: "2026-10-26T16:00:00.000Z",
  }),
  "viability-watch": toStaff("viability-watch", {
    groupId: groupId(1),
    title: typed("Living with grief"),
    ...label,
    confirmed: 4,
    pending: 2,
    minimum: 5,
    missing: 1,
    firstStartsAt: plan.starts[0],
  }),
  "bounced-mail": toStaff("bounced-mail", { caseCode: caseCode(3), why: "bounced", at: NOW }),
  "stale-waitlist": toStaff("stale-waitlist", {
    overDays: 28,
    waiting: 3,
    longest: [{ caseCode: caseCode(4), waitedDays: 41 }],
    more: 2,
  }),
} satisfies Readonly<Record<MessageKind | "sessions-changed", Sample<never, never>>>;

/** A kind, or a letter that stands in place of several of a kind. */
export type Letter = keyof typeof SAMPLES;
// Object.keys forgets that the keys are the letters.
export const LETTERS = Object.keys(SAMPLES) as readonly Letter[];
