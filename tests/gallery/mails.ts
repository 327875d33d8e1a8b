import type { RenderedMail } from "../../lib/email/layout.ts";
import { ALL_LANGUAGES } from "../../lib/words/languages.ts";
import { LETTERS, type Letter, SAMPLES } from "../email/sample-mails.ts";
import { caseCode, sampleReport } from "../email/sample-report.ts";
import type { Specimen } from "./specimen.ts";

const IN_PERSON = { modality: "in_person" } as const;
const STARTS = ["2026-10-20T16:00:00.000Z", "2026-11-03T17:00:00.000Z"];
const PLAN = { starts: STARTS, ongoing: true, everyWeeks: 2, minutes: 90, ...IN_PERSON };
/** Moved here and there, so that only the dates are true; and with every one of them cancelled. */
const DATES = { ...PLAN, ongoing: false, everyWeeks: undefined, starts: [...STARTS, "2026-11-05T09:00:00.000Z"] };
const NONE = { ...DATES, starts: [], minutes: undefined };
const MOVED = [{ was: STARTS[0], startsAt: "2026-11-05T09:00:00.000Z" }];
const COMING = { "in person": IN_PERSON };

/**
 * Beside the usual one: what of the data changes the words. Every letter is named, so that a new one is thought about.
 */
export const STATES: { readonly [K in Letter]: Readonly<Record<string, object>> } = {
  receipt: {
    "a person reads it first": { awaitingPerson: true },
    "no wait known": { usualWaitDays: undefined },
    "several came within an hour": {
      several: [1, 2].map((number) => ({
        caseCode: caseCode(number),
        at: "2026-10-19T09:30:00.000Z",
        verifyHref: `https://hl.example/l/verify/S.${number}`,
      })),
    },
  },
  offer: { "ongoing, in person": { plan: PLAN }, "no weekly time": { plan: DATES }, "no date": { plan: NONE } },
  "offer-nudge": { "ongoing, in person": { plan: PLAN } },
  "offer-lapsed": { "the second in a row": { wakeHref: "https://hl.example/l/wake/W.1" } },
  agreement: { "not their first group": { firstGroup: false }, "ongoing, in person": { plan: PLAN } },
  "agreement-nudge": { "ongoing, in person": { plan: PLAN } },
  welcome: { "already started": { awaitingStart: false } },
  "group-starts": { "ongoing, in person": { plan: PLAN }, "no date": { plan: NONE, sessionStarts: [] } },
  "group-changed": {
    "another address": { wasLabel: undefined, link: false, address: true },
    "no date": { next: undefined },
  },
  "group-over": { "a seat that was held": { wasMember: false, dates: [] } },
  aftercare: {},
  "new-links": {},
  withdrawn: {},
  "left-group": {},
  removed: { "nothing more is looked for": { goesOn: false } },
  orientation: { ...COMING, "not their first group": { firstGroup: false } },
  "session-reminder": { ...COMING, "another local time than before": { previousStartsAt: "2026-10-13T15:00:00.000Z" } },
  "join-link": COMING,
  "session-cancelled": {
    "the last one": { nextStartsAt: undefined },
    "the only one": { nextStartsAt: undefined, othersStay: false },
  },
  "sessions-changed": {
    cancelled: { moved: [] },
    "moved, one of them twice": { cancelled: [], moved: [...MOVED, { was: undefined, startsAt: STARTS[1] }] },
    "none left": { moved: [], nextStartsAt: undefined },
  },
  "session-moved": { ...COMING, "moved twice": { wasStartsAt: undefined } },
  "closing-dates": {},
  "final-reflection": COMING,
  "practice-prompt": {},
  survey: {
    "a week after": { daysSinceEnd: 7 },
    "with a page": { surveyHref: "https://hl.example/l/survey/A.1" },
  },
  "safety-alert": {
    "same day": { priority: "same-day" },
    "two days": { priority: "two-days" },
    "said again": { round: 3, overdue: true },
  },
  "match-report": {
    "nobody left over": sampleReport({ groups: 2, placed: 8, unplaced: 0 }),
    large: sampleReport({ groups: 60, placed: 300, unplaced: 90 }),
  },
  "licence-alert": {
    over: { over: true, ends: "2026-10-01", uncovered: [] },
    "elsewhere alone": { ends: undefined },
  },
  "free-seats": { "one person": { people: 1, groups: 1, more: 0 } },
  "viability-watch": {},
  "bounced-mail": { complained: { why: "complained" }, "case unknown": { caseCode: undefined } },
  "stale-waitlist": {},
};

/** Every kind of mail in every state and language. */
export function mails(): readonly Specimen[] {
  return LETTERS.flatMap((kind) => {
    const sample: (frame: { readonly locale: string }, change: object) => RenderedMail = SAMPLES[kind];
    return Object.entries({ usual: {}, ...STATES[kind] }).flatMap(([state, change]) =>
      ALL_LANGUAGES.map((language): Specimen => {
        return { shelf: "mail", name: kind, state, language, ...sample({ locale: language }, change) };
      }),
    );
  });
}
