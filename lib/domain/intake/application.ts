import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import { ComeBack } from "../messages/come-back.ts";
import { Country, Language, Region } from "../place.ts";
import { AccessAnswer } from "./access-request.ts";
import { INTAKE_SHAPE } from "./fields.ts";
import { refuseRegionElsewhere } from "./region-of-country.ts";
import { SafetyState } from "./screening.ts";

/** What an applicant answers. Diagnosis, medication, date of birth and street address are not asked for. */
export const Intake = z.strictObject(INTAKE_SHAPE).superRefine(refuseRegionElsewhere);
export type Intake = z.infer<typeof Intake>;
/** The JSON a client posts: defaults may be left out. */
export type IntakeInput = z.input<typeof Intake>;

const { email: _mailed, anotherPerson: _shared, ...CALLED_SHAPE } = INTAKE_SHAPE;

/** The same, of somebody without an address: a coordinator asks, and calls them from then on. */
export const CalledIntake = z
  .strictObject({ ...CALLED_SHAPE, phone: INTAKE_SHAPE.phone.unwrap() })
  .superRefine(refuseRegionElsewhere);
export type CalledIntake = z.infer<typeof CalledIntake>;

/** Whoever is called has no address. */
export type KeptIntake = Omit<Intake, "email" | "anotherPerson"> & {
  readonly email?: string | undefined;
  readonly anotherPerson?: boolean | undefined;
};

/** Answers as they are stored: read, whatever has become of a country, a language or a zone since. */
export const StoredIntake = z.strictObject({
  ...INTAKE_SHAPE,
  email: INTAKE_SHAPE.email.optional(),
  anotherPerson: z.boolean().optional(),
  country: Country,
  region: Region.optional(),
  timeZone: TimeZone,
  languages: z.array(Language),
});

/**
 * SUBMITTED until the address is verified; WAITING is the pool matching draws from. OFFERED and PLACED follow the
 * person's offer; a declined or lapsed offer returns to WAITING and keeps the waiting time. PAUSED after offers that
 * nobody answered: nothing more is offered until the person, or somebody who has reached them, says to go on. DONE once
 * their group has come to its end: they may go on looking with one click, or apply again.
 */
export const ApplicationStatus = z.enum([
  "SUBMITTED",
  "WAITING",
  "PAUSED",
  "OFFERED",
  "PLACED",
  "DONE",
  "REFERRED",
  "WITHDRAWN",
]);
export type ApplicationStatus = z.infer<typeof ApplicationStatus>;

/** They have gone, or were referred on. Whoever is DONE may go on by the same application. */
export function hasLeft({ status }: { readonly status: ApplicationStatus }): boolean {
  return status === "REFERRED" || status === "WITHDRAWN";
}

/** An offer of this group that ran out unanswered. */
const Silence = z.object({ groupId: GroupId, at: Instant });

/** Why somebody says no to a group, where they choose to say. Codes alone: nothing typed that nobody would read. */
export const DeclineReason = z.enum(["time", "place", "theme", "people", "not-now", "found-other", "other"]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** The operational record, without answers (those are in the Sensitive table). */
export const Application = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  status: ApplicationStatus,
  /** What its own answers said, or what a person decided about it since. The gate is the person's hold. */
  safety: SafetyState,
  submittedAt: Instant,
  /** Since when they wait: a newer application of one's own goes on waiting where the older did. */
  waitingSince: Instant,
  /** The older one whose place it took. */
  replaces: ApplicationId.optional(),
  country: Country,
  timeZone: TimeZone,
  declinedGroups: z.array(GroupId),
  /** Of those they gave a reason for, the newest last. */
  declineReasons: z.array(z.object({ groupId: GroupId, reason: DeclineReason, at: Instant })).optional(),
  /** Since the person was last heard of; the oldest first. */
  silences: z.array(Silence),
  /** What a coordinator answered to an access need that no list has; without it nobody is placed who has one. */
  accessAnswer: AccessAnswer.optional(),
  /** Its person says that they are not who is known at their address; until a coordinator has looked, no candidate. */
  unconfirmedPerson: z.literal(true).optional(),
  /** Who of staff wrote down their answers and their consent, as they said them on the telephone. */
  consentRecordedBy: z.object({ staff: z.string(), at: Instant }).optional(),
  rev: z.int().nonnegative(),
});
export type Application = z.infer<typeof Application>;

/** How a person is reached. `suppressed` set: nothing is sent until a person confirms a safe channel. */
export const Contact = z.object({
  personId: PersonId,
  preferredName: z.string(),
  /** By mail, unless it says otherwise. To who is called no mail is ever made, and they have no address. */
  channel: z.enum(["mail", "phone"]).optional(),
  email: z.string().optional(),
  /** Under which the address is kept, with everybody who is reached there. */
  addressMac: z.string().optional(),
  timeZone: TimeZone,
  /** Mail and pages are written in this language when we have it, else in English. */
  locale: z.string(),
  country: Country,
  /** A first group: preparation mail says a little more. */
  firstGroup: z.boolean().optional(),
  suppressed: z.enum(["unsafe_channel", "bounced", "complained"]).optional(),
  /** When mail was last turned away there. The mail service may keep a list of those, and send them nothing. */
  refusedAt: Instant.optional(),
  /** Which sending that was: said again, it changes nothing any more. */
  refusedOf: z.string().optional(),
  comeBack: ComeBack.optional(),
  reminders: z.boolean(),
  hourBefore: z.boolean(),
  optional: z.boolean(),
  /** Raised to end all links that were signed before. */
  linkEpoch: z.int().nonnegative(),
  rev: z.int().nonnegative(),
});
export type Contact = z.infer<typeof Contact>;

/**
 * May matching consider this person? Safety is theirs and not this application's: whatever its answers were, a hold
 * that any other of theirs has raised keeps them out. So does an address they share, until somebody knows who they are.
 */
export function isCandidate(
  { status, unconfirmedPerson }: Pick<Application, "status" | "unconfirmedPerson">,
  onHold: boolean,
): boolean {
  return status === "WAITING" && !onHold && unconfirmedPerson === undefined;
}
