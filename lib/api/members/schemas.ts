import * as z from "zod";
import { ApplicationId, CaseCode, OfferId, PersonId } from "../../domain/ids.ts";
import { ApplicationStatus } from "../../domain/intake/application.ts";
import { AvailableSpan } from "../../domain/intake/availability.ts";
import { OfferStatus } from "../../domain/offers/cohort.ts";
import { AccessNeed } from "../../domain/vocabulary.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { ALL_LANGUAGES } from "../../words/languages.ts";
import { GroupSummary } from "../groups/schemas.ts";
import { Cursor, Limit } from "../rows/paging.ts";
import { PersonFrame } from "../rows/person-frame.ts";

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
    wake: z.string().optional(),
    preferences: z.string(),
    offer: z.string().optional(),
    agreement: z.string().optional(),
  }),
});

/** `waits`: the new link comes by mail once a person has looked, since nothing may be sent before that. */
const NEW_LINK = ["mailed", "waits"] as const;
const NewLink = z.enum(NEW_LINK);

export const RenewedLinks = z.object({
  applicationId: ApplicationId,
  personId: PersonId,
  caseCode: CaseCode,
  newLink: z.enum([...NEW_LINK, "none"]).describe("none: they are reached by telephone."),
});

export const LinksRenewedView = PersonFrame.extend({ page: z.literal("links-renewed"), newLink: NewLink });

export const AvailabilityView = PersonFrame.extend({
  page: z.literal("availability"),
  timeZone: TimeZone,
  availability: z.array(AvailableSpan).readonly(),
  saved: z.boolean(),
});

/** A form field that may come once, several times or not at all. */
const Repeated = z
  .union([z.string().max(20), z.array(z.string().max(20)).max(84)])
  .default([])
  .transform((value) => (typeof value === "string" ? [value] : value));

export const Availability = z.strictObject({ availability: z.array(AvailableSpan).min(1).max(84) });

/** Rows of equally many `day`, `from`, `to` and `level`; a row with neither `from` nor `to` counts as left out. */
export const AvailabilityForm = z
  .strictObject({ day: Repeated, from: Repeated, to: Repeated, level: Repeated })
  .transform(({ day, from, to, level }, context) => {
    const rows = day
      .map((name, row) => ({
        at: { day: name, row: day.slice(0, row).filter((other) => other === name).length },
        span: { day: name, from: from[row], to: to[row], level: level[row] ?? "good" },
      }))
      .filter(({ span }) => span.from || span.to);
    const result = Availability.safeParse({ availability: rows.map(({ span }) => span) }, { reportInput: true });
    if (result.success) return result.data;
    // Whoever filled the form in knows a row by its day and its place there. An issue that was made is one that can be
    // raised again, though zod's types tell the two apart.
    for (const issue of result.error.issues) {
      const at = rows[Number(issue.path[1])]?.at;
      context.issues.push({ ...issue, ...(at === undefined ? {} : { at }) } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });

export const WakeView = PersonFrame.extend({
  page: z.literal("wake"),
  state: z.enum(["to-confirm", "again", "looking", "over"]),
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

const Said = z.string().max(100).trim().pipe(z.literal("One-Click"));

/** RFC 8058. What else a mail client adds says nothing here: the link itself names the mail that is to stop. */
const ONE_CLICK = z.object({ "List-Unsubscribe": z.union([Said, z.array(Said).max(10)]) });

/** What mail and pages are written in, by its tag. */
const WrittenLanguage = z.enum(ALL_LANGUAGES);

/** What is left out stays as it is. */
export const Preferences = z.union([
  z.strictObject({
    language: WrittenLanguage.optional(),
    reminders: z.boolean().optional(),
    hourBefore: z.boolean().optional(),
    optional: z.boolean().optional(),
  }),
  ONE_CLICK,
]);

/** A ticked box sends its value, an unticked one nothing. */
const Ticked = z
  .enum(["true", "on"])
  .optional()
  .transform((value) => value !== undefined);

/** A form says everything: what is not ticked is off. A page opened before there was a choice names no language. */
export const PreferencesForm = z.union([
  ONE_CLICK,
  z.strictObject({ language: WrittenLanguage.optional(), reminders: Ticked, hourBefore: Ticked, optional: Ticked }),
]);

/** `seated`: those alone who hold a seat now, all at once. */
export const RosterQuery = z.strictObject({
  seated: z.enum(["true", "false"]).optional(),
  limit: Limit,
  cursor: Cursor,
});

export const Roster = z.object({
  nextSession: Instant.optional().describe("When the next session starts."),
  items: z
    .array(
      z.object({
        offerId: OfferId,
        personId: PersonId,
        applicationId: ApplicationId,
        caseCode: CaseCode,
        preferredName: z.string().optional().describe("Left out once they were erased."),
        status: OfferStatus,
        since: Instant.describe("When they became a member; before that, when it was offered."),
        agreement: z
          .object({ version: z.string(), current: z.boolean() })
          .optional()
          .describe("Which they signed, and whether it is the one the group has now."),
        nextSession: z
          .enum(["coming", "not_coming", "expected"])
          .optional()
          .describe("Of a member: what they say of the next session; expected, where they say nothing."),
        firstGroup: z.boolean(),
        accessNeeds: z.array(AccessNeed).max(AccessNeed.options.length).readonly(),
        onHold: z.boolean().describe("A person speaks with them first."),
      }),
    )
    .readonly(),
  cursor: z.string().optional(),
});
