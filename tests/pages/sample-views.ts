import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import { NORMS } from "../../lib/domain/groups/group.ts";
import { OfferId } from "../../lib/domain/ids.ts";
import type { PersonView } from "../../lib/pages/render-page.ts";
import type { GroupSummary } from "../../lib/use-cases/group-summary.ts";
import type { AgreementView } from "../../lib/use-cases/offers/views.ts";
import type { ReportView } from "../../lib/use-cases/runs/views.ts";
import { caseCode, groupId, NOW, run, sampleReport } from "../email/sample-report.ts";

const frame = {
  organisation: "Harbour Lane Community Care",
  locale: "en",
  country: "GB",
  crisis: crisisResourcesFor("ES", { languages: ["en"] }),
  now: NOW,
};
const person = { ...frame, preferredName: "Ana", timeZone: "Europe/Madrid" };

const WEEK_MS = 7 * 24 * 60 * 60_000;
const weeklyFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, week) => new Date(Date.parse(first) + week * WEEK_MS).toISOString());
/** Summer time ends between the first and the second. */
const STARTS = ["2026-10-20T16:00:00.000Z", ...weeklyFrom("2026-10-27T17:00:00.000Z", 7)];

const group: GroupSummary = {
  groupId: groupId(1),
  title: "Living with grief",
  discreetLabel: "Tuesday circle",
  format: "process",
  entry: "closed",
  modality: "virtual",
  languages: ["en", "es-MX"],
  kind: "support",
  town: undefined,
  accessProvision: ["captions"],
  fee: "free",
  size: { min: 5, max: 10 },
  meetings: {
    starts: STARTS,
    ongoing: false,
    everyWeeks: 1,
    minutes: 90,
    groupTimeZone: "Europe/London",
  },
  facilitators: [
    { name: "Rosa Vidal", level: "licensed" },
    { name: "Tom Okafor", level: "peer" },
  ],
};

const offer = {
  ...person,
  page: "offer",
  offerId: OfferId.parse(`off_${"0".repeat(26)}`),
  status: "OFFERED",
  awaitingPerson: false,
  expiresAt: "2026-10-24T16:00:00.000Z",
  group,
  terms: {
    goals: "To talk about loss in company.\nTo find a way on.",
    members: 3,
    theme: "first",
    distanceKm: undefined,
    accessAsked: ["captions"],
    alone: [],
  },
  reasons: ["first-theme"],
  agreementHref: undefined,
} as const;

const agreement: AgreementView = {
  ...frame,
  page: "agreement",
  preferredName: "Ana",
  timeZone: "Europe/Madrid",
  group,
  terms: {
    goals: "To talk about loss in company.\nTo find a way on.",
    norms: [...NORMS],
    legalExceptions: "If somebody's life is in danger <or a child's safety>, we tell those who can help.",
  },
  agreementVersion: "v1-0123456789abcdef",
  signed: false,
};

const session = {
  ...person,
  page: "session",
  group,
  number: 3,
  startsAt: "2026-10-20T16:00:00.000Z",
  endsAt: "2026-10-20T17:30:00.000Z",
  cancelled: false,
  answer: undefined,
  where: { meetingUrl: "https://meet.example/abc-def", address: undefined },
} as const;

const availability = {
  ...frame,
  page: "availability",
  timeZone: "Europe/Madrid",
  availability: [
    { day: "tue", from: "18:00", to: "21:30", level: "good" },
    { day: "tue", from: "08:00", to: "09:30", level: "possible" },
    { day: "sun", from: "20:00", to: "24:00", level: "good" },
  ],
  saved: false,
} as const;

const status = {
  ...person,
  page: "status",
  caseCode: caseCode(1),
  status: "PLACED",
  awaitingPerson: false,
  submittedAt: "2026-09-30T10:00:00.000Z",
  group,
  offerStatus: "CONFIRMED",
  upcoming: [
    { startsAt: "2026-10-20T16:00:00.000Z", cancelled: false, href: "https://hl.example/l/session/A.1" },
    { startsAt: "2026-10-27T17:00:00.000Z", cancelled: true, href: "https://hl.example/l/session/A.2" },
  ],
  links: {
    availability: "https://hl.example/l/availability/B.1",
    withdraw: "https://hl.example/l/withdraw/B.2",
    wake: undefined,
    preferences: "https://hl.example/l/preferences/B.3",
    offer: undefined,
    agreement: undefined,
  },
} as const;

/** Every page, in every state that changes what stands on it. */
export const VIEWS: Readonly<Record<string, PersonView>> = {
  "verify, before": { ...frame, page: "verify", state: "to-verify" },
  "verify, done": { ...frame, page: "verify", state: "verified" },
  "status, placed": status,
  "status, waiting": { ...status, status: "WAITING", group: undefined, offerStatus: undefined, upcoming: [] },
  "status, read by a person first": {
    ...status,
    status: "WAITING",
    awaitingPerson: true,
    group: undefined,
    upcoming: [],
  },
  "status, left": { ...status, status: "WITHDRAWN", group: undefined, upcoming: [] },
  "status, paused": {
    ...status,
    status: "PAUSED",
    group: undefined,
    offerStatus: undefined,
    upcoming: [],
    links: { ...status.links, wake: "https://hl.example/l/wake/B.4" },
  },
  "wake, before": { ...frame, page: "wake", state: "to-confirm" },
  "wake, done": { ...frame, page: "wake", state: "looking" },
  "wake, too late": { ...frame, page: "wake", state: "over" },
  "links renewed": { ...frame, page: "links-renewed", newLink: "mailed" },
  "links renewed, a person looks first": { ...frame, page: "links-renewed", newLink: "waits" },
  "offer, open": offer,
  "offer, far off and with something nobody else has said": {
    ...offer,
    group: { ...group, modality: "in_person", town: "Llanfairpwllgwyngyll", accessProvision: [] },
    terms: {
      ...offer.terms,
      theme: "near",
      distanceKm: 118,
      accessAsked: ["sign", "step_free", "other"],
      alone: [{ attribute: "gender", value: "non-binary" }],
    },
    reasons: ["near-theme"],
  },
  "offer, accepted": { ...offer, status: "ACCEPTED", agreementHref: "https://hl.example/l/agreement/C.1" },
  "offer, a person speaks with them first": { ...offer, awaitingPerson: true },
  "offer, declined": { ...offer, status: "DECLINED" },
  "offer, lapsed": { ...offer, status: "LAPSED" },
  "agreement, to sign": agreement,
  "agreement, signed": { ...agreement, signed: true },
  "session, unanswered": session,
  "session, not coming": { ...session, answer: "not_coming" },
  "session, unsigned": { ...session, where: undefined },
  "session, in person": { ...session, where: { meetingUrl: undefined, address: "12 Harbour Lane\nSecond floor" } },
  "session, cancelled": { ...session, cancelled: true },
  availability,
  "availability, saved": { ...availability, availability: [], saved: true },
  "withdraw, before": { ...frame, page: "withdraw", state: "to-confirm", offerId: undefined, group: undefined },
  "withdraw, with a seat": {
    ...frame,
    page: "withdraw",
    state: "to-confirm",
    offerId: OfferId.parse(`off_${"0".repeat(26)}`),
    group,
  },
  "withdraw, of one group": { ...frame, page: "withdraw", state: "left-group", offerId: undefined, group: undefined },
  "withdraw, done": { ...frame, page: "withdraw", state: "withdrawn", offerId: undefined, group: undefined },
  preferences: { ...frame, page: "preferences", reminders: true, hourBefore: false, optional: false, saved: false },
  "preferences, saved": {
    ...frame,
    page: "preferences",
    reminders: false,
    hourBefore: true,
    optional: true,
    saved: true,
  },
};

export function sampleReportView(size = { groups: 12, placed: 100, unplaced: 26 }): ReportView {
  const { result, groups } = sampleReport(size);
  return {
    organisation: frame.organisation,
    run,
    result,
    groups,
    timeZone: "Europe/London",
    now: NOW,
    csvHref: "https://hl.example/l/report/HHHH.8888/csv",
  };
}
