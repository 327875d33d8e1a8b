import * as z from "zod";
import { LocalTime } from "../time/local-date-time.ts";
import { GivenTimeZone } from "../time/time-zone.ts";
import { Capacity } from "./capacity.ts";
import { CrisisSettings } from "./crisis/crisis-settings.ts";
import { SafetySettings } from "./intake/safety-wording.ts";
import { asciiAddress, MailAddress } from "./mail-address.ts";
import { GivenCountry, GivenLanguage } from "./place.ts";
import { MatchSettings } from "./runs/match-settings.ts";
import { StaffedHours } from "./staffed-hours.ts";

// Sentences of fields that the operator alone writes stand here, in English, as the rest of the file that they mend.
// What is also asked of requests has codes; lib/runtime/check-settings.ts says those in English too.
const AN_ORIGIN = "must be a site without path or trailing slash, as in https://www.example.org";
const A_CERTIFICATE = "must be the ARN of an ACM certificate, as in arn:aws:acm:eu-west-1:123456789012:certificate/...";
const AN_EDGE_CERTIFICATE = "must be the ARN of an ACM certificate in us-east-1, where CloudFront looks for it";
const WORDS = "must be given, in words";

/** As SES, SNS and Cognito take it. */
const SentAddress = MailAddress.transform(asciiAddress);

/** When what is sent. Days are days of the reader's own calendar. */
export const Cadence = z.strictObject({
  /** How long an offer stands before the seat goes to somebody else. */
  offerDays: z.int().min(1).max(90).default(5),
  /** On which day of those an offer without an answer is recalled. */
  offerNudgeDay: z.int().min(1).max(90).default(3),
  /** How long before the first session newcomers hear how it goes. */
  orientationDaysBefore: z.int().min(1).max(90).default(7),
  /** How long before each session the reminder comes. */
  reminderDaysBefore: z.int().min(1).max(30).default(1),
  /** How long before an online session the link to it comes, in minutes. */
  joinLinkMinutesBefore: z.int().min(5).max(1440).default(60),
  /** How long after a session something to practise comes, in groups that have it. */
  practiceDaysAfter: z.int().min(1).max(90).default(2),
  /** How long before the last session members are asked to look back. */
  finalReflectionDaysBefore: z.int().min(1).max(90).default(7),
  /** How long after the end each survey comes. */
  surveyDaysAfterEnd: z.array(z.int().min(1).max(1095)).max(10).default([7, 91]),
  /** From then until `quietUntil`, by the reader's clock, nothing is sent that can wait. */
  quietFrom: LocalTime.default("21:00"),
  /** The end of the quiet hours. */
  quietUntil: LocalTime.default("08:00"),
});
export type Cadence = z.infer<typeof Cadence>;

const Percent = z.number().min(0).max(1, "must be a share from 0 to 1, as in 0.02 for two in a hundred");

/** When somebody is called, and who. The alarms themselves, and what to do about each, are in docs/operating.md. */
export const AlarmSettings = z.strictObject({
  /** Who is mailed when an alarm rings. Left out: the coordinator's address. */
  address: SentAddress.optional(),
  /** No sweep for this long. Reminders stand still meanwhile. */
  silentMinutes: z.int().min(1).max(60).default(3),
  /** The oldest message that is due has been so for this long. */
  overdueSeconds: z.int().min(60).max(86_400).default(300),
  /** No nightly plan for this long: it runs every 24 hours, and may take its time. Whole hours, at most 168. */
  planHours: z.int().min(25).max(168).default(26),
  /** The share of mails that bounce; SES puts an account under review from 0.05 on. */
  bounceRate: Percent.default(0.02),
  /** The share of mails marked as spam; SES puts an account under review from 0.001 on. */
  complaintRate: Percent.default(0.0005),
  /** What falls due within the next day will be late by more, at the pace that SES takes mail. In minutes. */
  lateAheadMinutes: z.int().min(1).max(1440).default(15),
  /** A message has waited so many days for somebody's decision. */
  parkedDays: z.int().min(1).max(90).default(3),
  /** Mails in a day, from which on the account's SES quota is near: 80 % of `SES > Account dashboard > Daily quota`. */
  mailsADay: z.int().min(1).default(40_000),
});
export type AlarmSettings = z.infer<typeof AlarmSettings>;

/** The only periods that CloudWatch Logs keeps, in days, up to a year. */
const LOG_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365] as const;

const Retention = z.strictObject({
  /** How long the intake of somebody who was never placed may be kept. See docs/privacy.md. */
  unplacedIntakeDays: z.int().min(1).max(3650).default(90),
  /** How long a repeated request is recognised as the same one. */
  idempotencyDays: z.int().min(1).max(365).default(7),
  /** Logs hold no personal data, yet they are not kept for longer than somebody reads them. */
  logDays: z.literal(LOG_DAYS, `must be one of ${LOG_DAYS.join(", ")}`).default(30),
});

/** Where the edge's stack is, whatever region the service is in: CloudFront looks nowhere else for what it uses. */
export const EDGE_REGION = "us-east-1";

/** CloudFront and a web application firewall, in a stack of their own before the API. See docs/operating.md. */
export const Edge = z.strictObject({
  /** The organisation's own name, which leads to CloudFront: the host name alone. */
  name: z.hostname("must be a host name alone, as in groups.example.org"),
  /** The ARN of an ACM certificate for it in us-east-1, whatever region the service is in. */
  certificateArn: z.string().regex(/^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\//, AN_EDGE_CERTIFICATE),
  /** From one network address. A clinic's whole waiting room may share one. */
  requestsInFiveMinutes: z.int().min(100).default(2000),
  /**
   * "closed": the API answers only what comes through the edge. "open": it answers at its own address too, while the
   * name is moved over or the secret between the two is changed.
   */
  directAddress: z.enum(["closed", "open"]).default("closed"),
  /** Counts up to have a new secret between the edge and the API. */
  secretGeneration: z.int().min(1).default(1),
});
export type Edge = z.infer<typeof Edge>;

/** How the API is reached from the web. All of it may be left out. */
export const Web = z
  .strictObject({
    /** Sites whose pages may call the API from a browser, as in "https://www.example.org". None: no other site may. */
    allowedOrigins: z
      .array(z.url({ protocol: /^https?$/, error: AN_ORIGIN }).refine((url) => isOrigin(url), AN_ORIGIN))
      .default([]),
    /**
     * The organisation's own name for the API, as in "groups.example.org", with an ACM certificate for it in the region
     * that is deployed to. After deploying, point a CNAME at the `DomainTarget` output.
     */
    domain: z
      .strictObject({
        /** The host name alone. */
        name: z.hostname("must be a host name alone, as in groups.example.org"),
        /** The certificate's ARN, from the ACM console. */
        certificateArn: z.string().regex(/^arn:[\w-]+:acm:[\w-]+:\d{12}:certificate\//, A_CERTIFICATE),
      })
      .optional(),
    /** Instead of `domain`: a guarded edge before the API. */
    edge: Edge.optional(),
  })
  .prefault({});
export type Web = z.infer<typeof Web>;

const Organisation = z.strictObject({
  /** Shown on pages and in mail bodies, never in a subject or sender. */
  name: z.string(WORDS).min(1, WORDS),
  /** Display name of the sender: neutral, so that it gives nothing away. */
  senderName: z.string(WORDS).min(1, WORDS),
  /** Every mail comes from here; SES must have verified it, or its domain. */
  senderAddress: SentAddress,
  /** Reports and safety alerts go here. */
  coordinatorAddress: SentAddress,
  /**
   * Where an answer to any mail goes. Mail says that a person reads it: see docs/operating.md, Replies. Left out: the
   * coordinator's address. Everybody who gets mail sees it, so let it give nothing away.
   */
  replyAddress: SentAddress.optional(),
  /**
   * Base of every link in mail, without a trailing slash. With https it is used as it is; a local http address is
   * replaced by the API's own when it is deployed.
   */
  publicUrl: z
    .url("must be a whole address, as in https://groups.example.org")
    .refine((url) => !url.endsWith("/"), "must not end in a slash: take the last one off"),
  /**
   * The zone of the organisation's working day, by which reviews fall due. Each group and person has its own besides.
   */
  timeZone: GivenTimeZone,
  /**
   * What the people who run the groups read: letters to the organisation, reports, and reasons for a decision. BCP 47,
   * as in "es" or "en-US"; English where nothing is written in that language. Each applicant and member has their own.
   */
  staffLanguage: GivenLanguage.default("en"),
  /**
   * When a person reads what comes in, by the clock of `timeZone`: holds fall due in these hours, and people are told
   * them. `{ weekly: [{ days: ["mon", "fri"], from: "09:00", until: "17:00" }], closed: ["2026-12-25"] }`.
   */
  staffedHours: StaffedHours,
});

/** Everything an operator decides about a deployment; `groupwright.config.ts` holds one of these. */
export const Settings = z
  .strictObject({
    /**
     * Tells environments of one account apart: stacks are named Groupwright, or Groupwright-<this>. One file for each.
     */
    environment: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/, "must be small letters, digits and hyphens, as in staging; at most 20")
      .optional(),
    /** Who you are, to the people who write and are written to. */
    organisation: Organisation,
    /** How browsers reach the API. */
    web: Web,
    /**
     * Names the pool of applicants and groups that are matched with each other. Do not change it once people applied.
     */
    programme: z
      .string()
      .regex(/^[a-z0-9-]{1,30}$/, "must be small letters, digits and hyphens, at most 30")
      .default("main"),
    /** Which privacy notice applicants agree to; stored with each application. */
    privacyNoticeVersion: z.string().default("2026-11"),
    /**
     * Countries that people apply from, as in ["GB", "IE"]. `npm run deploy` and `npm run doctor` name those whose
     * crisis numbers nobody has confirmed, that have none, or whose numbers were last checked over 90 days ago. Left
     * out: any country may be, so the age of every row counts, and what is unconfirmed or missing is not named. With
     * one country alone, pages that know nothing of their reader show its numbers. It turns nobody away.
     */
    countriesServed: z.array(GivenCountry).min(1, "must name a country, as in GB, or be left out").optional(),
    /**
     * What you found out about the crisis numbers of a country: confirmed as they are, replaced, or added to, as in
     * { GB: { checkedOn: "2026-12-01", source: "A. Reyes, samaritans.org" } }. See docs/operating.md, Crisis numbers.
     */
    crisis: CrisisSettings,
    /** The words of the safety questions. */
    safety: SafetySettings,
    /** Who is placed where. */
    matching: MatchSettings.prefault({}),
    /** When what is sent. */
    cadence: Cadence.prefault({}),
    /** How long what is kept. */
    retention: Retention.prefault({}),
    /** When somebody is called. */
    alarms: AlarmSettings.prefault({}),
    /** How much the account does at once. */
    capacity: Capacity.prefault({}),
    /**
     * Which tables are encrypted with keys of the account's own, which can be watched and switched off there.
     * "sensitive": answers, signatures and snapshots. "all-tables": names, messages and the audit too. What has no key
     * of its own is encrypted with one that AWS manages.
     */
    encryption: z.enum(["sensitive", "all-tables"]).default("sensitive"),
    /** at-most-once: an uncertain send waits for a person. at-least-once: it is sent once more. */
    sendGuarantee: z.enum(["at-most-once", "at-least-once"]).default("at-most-once"),
  })
  .refine(hasOneAddress, {
    path: ["organisation", "publicUrl"],
    message: "must be https:// and the name in web.edge or else web.domain, or links in mail would lead elsewhere",
  })
  .refine(({ web }) => web.domain === undefined || web.edge?.directAddress !== "closed", {
    path: ["web", "domain"],
    message: 'must be left out: web.edge closes it. Keep it for as long as web.edge.directAddress is "open"',
  });
export type Settings = z.infer<typeof Settings>;
export type SettingsInput = z.input<typeof Settings>;

/** Whoever answers a mail reaches a person there. */
export function replyAddressOf({ organisation }: Pick<Settings, "organisation">): string {
  return organisation.replyAddress ?? organisation.coordinatorAddress;
}

function hasOneAddress({ organisation, web }: { organisation: { publicUrl: string }; web: Web }): boolean {
  const own = web.edge ?? web.domain;
  return own === undefined || organisation.publicUrl === `https://${own.name}`;
}

function isOrigin(url: string): boolean {
  return URL.parse(url)?.origin === url;
}
