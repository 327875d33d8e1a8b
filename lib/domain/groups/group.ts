import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import { GivenTimeZone, TimeZone } from "../../time/time-zone.ts";
import { fewOf } from "../few-of.ts";
import { ActId, GroupId } from "../ids.ts";
import { AskedValue, Attribute, MOST_ATTRIBUTES } from "../intake/attribute.ts";
import { MailAddress } from "../mail-address.ts";
import { Area, Country, GivenCountry, GivenJurisdiction, GivenLanguage, Jurisdiction, Language } from "../place.ts";
import type { Rule } from "../problems/rules.ts";
import {
  AccessNeed,
  AgeBand,
  Entry,
  FacilitatorLevel,
  FeeNeed,
  Format,
  Kind,
  Modality,
  Role,
  Theme,
} from "../vocabulary.ts";
import { Ending } from "./ending.ts";

export const Size = z
  .strictObject({ min: z.int().min(1).max(50), ideal: z.int().min(1).max(50), max: z.int().min(1).max(50) })
  .refine((size) => size.min <= size.ideal && size.ideal <= size.max, "sizes-out-of-order" satisfies Rule);
export type Size = z.infer<typeof Size>;

/** A skipped date, or one moved to another date and start. `date` is the one the series would have had. */
export const SeriesException = z.discriminatedUnion("action", [
  z.strictObject({ date: LocalDate, action: z.literal("skip") }),
  z.strictObject({ date: LocalDate, action: z.literal("move"), toDate: LocalDate, toStart: LocalTime }),
]);
export type SeriesException = z.infer<typeof SeriesException>;

/** Recurring on the wall clock of `timeZone`: 18:00 stays 18:00 across a clock change. */
export const Schedule = z.strictObject({
  firstDate: LocalDate,
  localStart: LocalTime,
  timeZone: GivenTimeZone,
  everyWeeks: z.int().min(1).max(4).default(1),
  /** Number of sessions; null for an ongoing group. */
  sessions: z.int().min(1).max(52).nullable(),
  minutes: z.int().min(30).max(240).default(90),
  exceptions: z.array(SeriesException).max(60).default([]),
});
export type Schedule = z.infer<typeof Schedule>;

export const Licence = z.strictObject({
  type: z.string().min(1).max(60),
  number: z.string().min(1).max(60),
  /** Countries or subdivisions the licence covers: "GB", "US-CA". */
  jurisdictions: z.array(GivenJurisdiction).min(1).max(60),
  expires: LocalDate,
  verifiedBy: z.string().min(1).max(120),
});
export type Licence = z.infer<typeof Licence>;

export const Facilitator = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: MailAddress,
  level: FacilitatorLevel,
  drawnTo: z.array(Theme).max(40).default([]),
  licence: Licence.optional(),
});
export type Facilitator = z.infer<typeof Facilitator>;

export const NORMS = [
  "attendance",
  "may_pass",
  "share_airtime",
  "kindness",
  "i_statements",
  "no_medical_advice",
  "private_space",
  "no_recording",
  "outside_contact",
  "leaving",
  "confidentiality",
] as const;
export const Norm = z.enum(NORMS);
export type Norm = z.infer<typeof Norm>;

/** What the group's agreement is made from; the full text, version and hash come from `agreement.ts`. */
export const AgreementTerms = z.strictObject({
  goals: z.string().trim().min(1).max(1000),
  norms: z.array(Norm).max(NORMS.length),
  /** What the facilitators are by law bound to tell others; shown word for word before signing. */
  legalExceptions: z.string().trim().min(1).max(1000),
});
export type AgreementTerms = z.infer<typeof AgreementTerms>;

const Eligibility = z.strictObject({
  ageBands: z.array(AgeBand).max(5).optional(),
  countries: z.array(GivenCountry).max(250).optional(),
  /** Affinity groups: the person must have opted in to this value. */
  affinity: fewOf(Attribute, z.array(AskedValue).min(1).max(20), MOST_ATTRIBUTES).optional(),
});

/**
 * off: free seats wait for the next match run. ask: once a day the coordinator is asked about those who fit. offer: the
 * coordinator's standing approval to offer them to eligible people as they arrive, never in psychotherapy.
 */
const WhenSeatsFree = z.enum(["off", "ask", "offer"]);

/** What a coordinator writes. Everything but the title may be missing in a draft; publishing lists what is. */
export const GroupDraft = z.strictObject({
  title: z.string().trim().min(1).max(120),
  /** All that mail, calendar entries and URLs may show: "Tuesday circle", never the theme. */
  discreetLabel: z.string().trim().min(1).max(40).optional(),
  themes: z.array(Theme).max(5).default([]),
  specialistConfirmedBy: z.string().trim().min(1).max(120).optional(),
  roleAllowed: z.array(Role).max(3).default([]),
  kind: Kind.default("support"),
  format: Format.optional(),
  entry: Entry.optional(),
  size: Size.optional(),
  salientAttributes: z.array(Attribute).max(5).default([]),
  languages: z.array(GivenLanguage).max(4).default([]),
  schedule: Schedule.optional(),
  modality: Modality.optional(),
  /** In person: where, coarsely, and the address that members are told once they have signed. */
  place: z
    .strictObject({
      area: Area,
      /** As people call it: shown with an offer. */
      town: z.string().trim().min(1).max(80).optional(),
      address: z.string().trim().min(1).max(300),
    })
    .optional(),
  meetingUrl: z
    .url({ protocol: /^https$/, error: "not-https" satisfies Rule })
    .max(2000)
    .optional(),
  facilitators: z.array(Facilitator).max(4).default([]),
  supervisor: z.strictObject({ name: z.string().trim().min(1).max(120), email: MailAddress }).optional(),
  eligibility: Eligibility.default({}),
  accessProvision: z.array(AccessNeed).max(4).default([]),
  fee: FeeNeed.default("free"),
  agreement: AgreementTerms.optional(),
  sessionPlan: z.array(z.string().trim().min(1).max(200)).max(52).default([]),
  /** Of an open group; closed ones take people by a match run alone. */
  whenSeatsFree: WhenSeatsFree.default("ask"),
});
export type GroupDraft = z.infer<typeof GroupDraft>;
export type GroupDraftInput = z.input<typeof GroupDraft>;

/** DRAFT, then PUBLISHED (takes people), RUNNING (has met or is confirmed to), ENDED or CANCELLED. */
export const GroupStatus = z.enum(["DRAFT", "PUBLISHED", "RUNNING", "ENDED", "CANCELLED"]);
export type GroupStatus = z.infer<typeof GroupStatus>;

// As with what people answered: a stored group is read, whatever has become of a country, a language or a zone since.
const StoredLicence = Licence.extend({ jurisdictions: z.array(Jurisdiction) });
const StoredFacilitator = Facilitator.extend({ licence: StoredLicence.optional() });

/** Changes of what members go by that are remembered. */
export const MOST_EARLIER = 10;

/** How a group is called and where it meets, as members knew it until it was changed. */
const MemberFacts = z.object({
  rev: z.int().nonnegative(),
  until: Instant,
  discreetLabel: z.string(),
  address: z.string().optional(),
  meetingUrl: z.string().optional(),
});
export type MemberFacts = z.infer<typeof MemberFacts>;

export const Group = GroupDraft.extend({
  languages: z.array(Language).default([]),
  schedule: Schedule.extend({ timeZone: TimeZone }).optional(),
  facilitators: z.array(StoredFacilitator).default([]),
  salientAttributes: z.array(z.string()).default([]),
  eligibility: Eligibility.extend({
    countries: z.array(Country).optional(),
    affinity: z.record(z.string(), z.array(z.string())).optional(),
  }).default({}),
  groupId: GroupId,
  status: GroupStatus,
  /** Optimistic lock and ETag. */
  rev: z.int().nonnegative(),
  createdAt: Instant,
  publishedAt: Instant.optional(),
  /** `v1-<hash>` of the agreement members sign; set on publishing. */
  agreementVersion: z.string().optional(),
  /** Of a closed group: when the first session it held was over. It takes nobody from there on. */
  lockedAt: Instant.optional(),
  /** A coordinator takes nobody in for now; who has a seat or an offer keeps it. */
  intakeClosed: z.literal(true).optional(),
  /** Once it has ended or was cancelled. */
  over: z.object({ at: Instant, why: Ending, actId: ActId }).optional(),
  /** Once published: what members went by before each change of it, the last change last. */
  earlier: z.array(MemberFacts).max(MOST_EARLIER).optional(),
});
export type Group = z.infer<typeof Group>;

/** A group that has passed every publishing check: what matching, scheduling and mail may rely on. */
export type PublishedGroup = Group & {
  readonly discreetLabel: string;
  readonly format: Format;
  readonly entry: Entry;
  readonly size: Size;
  readonly schedule: Schedule;
  readonly modality: Modality;
  readonly agreement: AgreementTerms;
  readonly agreementVersion: string;
};

export function isPublished(group: Group): group is PublishedGroup {
  return group.status !== "DRAFT" && group.agreementVersion !== undefined;
}
