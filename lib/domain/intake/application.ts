import * as z from "zod";
import { Instant, TimeZone } from "../../time/time.ts";
import { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import { Area, Country, Language, Region } from "../place.ts";
import { AccessNeed, AgeBand, FeeNeed, Format, ParticipationStyle, Role, Theme } from "../vocabulary.ts";
import { AvailableSpan } from "./availability.ts";
import { SafetyAnswers, SafetyState } from "./screening.ts";

const CaseReference = z.string().trim().min(1).max(120);

/** What an applicant answers. Diagnosis, medication, date of birth and street address are not asked for. */
export const Intake = z.strictObject({
  preferredName: z.string().trim().min(1, "say what to call you").max(80),
  email: z.email("must be an e-mail address").max(254),
  phone: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, "must be an international number, as in +34600111222")
    .optional(),
  safeToCall: z.boolean().optional(),
  safeToLeaveVoicemail: z.boolean().optional(),
  country: Country,
  region: Region.optional(),
  adultConfirmed: z.boolean(),
  ageBand: AgeBand.optional(),
  timeZone: TimeZone,
  languages: z.array(Language).min(1).max(8),
  modality: z.enum(["virtual", "in_person", "either"]),
  area: Area.optional(),
  maxTravelKm: z.number().min(1).max(500).optional(),
  availability: z.array(AvailableSpan).min(1).max(84),
  themes: z.strictObject({ primary: Theme, secondary: z.array(Theme).max(2).default([]) }),
  role: Role,
  formatPreference: Format.optional(),
  entryPreference: z.enum(["open", "closed", "either"]).default("either"),
  facilitatorPreference: z.enum(["peer", "licensed", "either"]).default("either"),
  commitment: z.enum(["most", "planned_absences", "unsure"]).optional(),
  participationStyle: ParticipationStyle.optional(),
  firstGroup: z.boolean().optional(),
  intention: z.string().trim().max(500).optional(),
  shareIntention: z.boolean().default(false),
  /** Self-described and opted in, attribute to value, as in `{ "gender": "woman" }`. */
  affinity: z.record(z.string().regex(/^[a-z_]{2,30}$/), z.string().trim().min(1).max(60)).default({}),
  accessNeeds: z.array(AccessNeed).max(4).default([]),
  keepTogether: z.array(CaseReference).max(5).default([]),
  avoid: z.array(CaseReference).max(10).default([]),
  feeNeed: FeeNeed.default("standard"),
  messages: z
    .strictObject({ hourBefore: z.boolean().default(false), optional: z.boolean().default(false) })
    .default({ hourBefore: false, optional: false }),
  safety: SafetyAnswers,
  privacyNoticeVersion: z.string().min(1).max(40),
  healthDataConsent: z.boolean(),
});
export type Intake = z.infer<typeof Intake>;
/** The JSON a client posts: defaults may be left out. */
export type IntakeInput = z.input<typeof Intake>;

/**
 * SUBMITTED until the address is verified; WAITING is the pool matching draws from. OFFERED and PLACED follow the
 * person's offer; a declined or lapsed offer returns to WAITING and keeps the waiting time.
 */
export const ApplicationStatus = z.enum(["SUBMITTED", "WAITING", "OFFERED", "PLACED", "REFERRED", "WITHDRAWN"]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** The operational record, without answers (those are in the Sensitive table). */
export const Application = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  status: ApplicationStatus,
  safety: SafetyState,
  submittedAt: Instant,
  country: Country,
  timeZone: TimeZone,
  declinedGroups: z.array(GroupId),
  /** Case codes a coordinator has confirmed must not share a group with this person. */
  keepApart: z.array(CaseCode),
  keepTogether: z.array(CaseCode),
  rev: z.int().nonnegative(),
});
export type Application = z.infer<typeof Application>;

/** How a person is reached. `suppressed` set: nothing is sent until a person confirms a safe channel. */
export const Contact = z.object({
  personId: PersonId,
  preferredName: z.string(),
  email: z.string(),
  timeZone: TimeZone,
  /** Mail and pages are written in this language when we have it, else in English. */
  locale: z.string(),
  country: Country,
  /** A first group: preparation mail says a little more. */
  firstGroup: z.boolean().optional(),
  suppressed: z.enum(["unsafe_channel", "bounced", "complained"]).optional(),
  reminders: z.boolean(),
  hourBefore: z.boolean(),
  optional: z.boolean(),
  rev: z.int().nonnegative(),
});
export type Contact = z.infer<typeof Contact>;

/** May matching consider this person? (domain rule: screening comes before matching, always) */
export function isCandidate(application: Pick<Application, "status" | "safety">): boolean {
  return application.status === "WAITING" && (application.safety === "CLEAR" || application.safety === "CLEARED");
}
