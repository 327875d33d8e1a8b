import * as z from "zod";
import { AgreementTerms } from "../../domain/groups/group.ts";
import { CaseCode, OfferId } from "../../domain/ids.ts";
import { ApplicationStatus } from "../../domain/intake/application.ts";
import { AvailableSpan } from "../../domain/intake/availability.ts";
import { OfferStatus } from "../../domain/offers/cohort.ts";
import { Instant, TimeZone } from "../../time/time.ts";
import { CrisisResources } from "./crisis.ts";
import { GroupSummary } from "./groups.ts";

/** On every page: who speaks, in what language, and where a person in danger gets help now. */
const PersonFrame = z.object({ organisation: z.string(), locale: z.string(), crisis: CrisisResources });

export const VerifyView = PersonFrame.extend({
  page: z.literal("verify"),
  state: z.enum(["to-verify", "verified"]),
});

export const StatusView = PersonFrame.extend({
  page: z.literal("status"),
  preferredName: z.string(),
  caseCode: CaseCode,
  timeZone: TimeZone,
  status: ApplicationStatus,
  awaitingPerson: z.boolean(),
  submittedAt: Instant,
  group: GroupSummary.optional(),
  offerStatus: OfferStatus.optional(),
  upcoming: z.array(z.object({ startsAt: Instant, cancelled: z.boolean(), href: z.string() })).readonly(),
  links: z.object({
    availability: z.string(),
    withdraw: z.string(),
    preferences: z.string(),
    offer: z.string().optional(),
    agreement: z.string().optional(),
  }),
});

export const OfferView = PersonFrame.extend({
  page: z.literal("offer"),
  preferredName: z.string(),
  timeZone: TimeZone,
  offerId: OfferId,
  status: OfferStatus,
  expiresAt: Instant,
  group: GroupSummary,
  why: z.string(),
  agreementHref: z.string().optional(),
});

export const AgreementView = PersonFrame.extend({
  page: z.literal("agreement"),
  preferredName: z.string(),
  group: GroupSummary,
  terms: AgreementTerms,
  agreementVersion: z.string(),
  signed: z.boolean(),
});

export const SessionView = PersonFrame.extend({
  page: z.literal("session"),
  preferredName: z.string(),
  timeZone: TimeZone,
  group: GroupSummary,
  number: z.int(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.boolean(),
  answer: z.enum(["coming", "not_coming"]).optional(),
  where: z.object({ meetingUrl: z.string().optional(), address: z.string().optional() }).optional(),
});

export const AvailabilityView = PersonFrame.extend({
  page: z.literal("availability"),
  timeZone: TimeZone,
  availability: z.array(AvailableSpan).readonly(),
  saved: z.boolean(),
});

export const WithdrawView = PersonFrame.extend({
  page: z.literal("withdraw"),
  state: z.enum(["to-confirm", "withdrawn"]),
});

export const PreferencesView = PersonFrame.extend({
  page: z.literal("preferences"),
  reminders: z.boolean(),
  hourBefore: z.boolean(),
  optional: z.boolean(),
  saved: z.boolean(),
});
