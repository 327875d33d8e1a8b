import * as z from "zod";
import { CaseCode, OfferId } from "../../domain/ids.ts";
import { ApplicationStatus } from "../../domain/intake/application.ts";
import { AvailableSpan } from "../../domain/intake/availability.ts";
import { OfferStatus } from "../../domain/offers/cohort.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { ALL_LANGUAGES } from "../../words/languages.ts";
import { GroupSummary } from "../groups/schemas.ts";
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
const NewLink = z.enum(["mailed", "waits"]);

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
  state: z.enum(["to-confirm", "withdrawn", "left-group"]),
  offerId: OfferId.optional().describe("The seat that can be left alone, where they have one; and its group."),
  group: GroupSummary.optional(),
});

/** To leave one group says whose seat on the page it was. Saying nothing leaves everything, as it always did. */
export const Leaving = z
  .union([
    z.object({ leave: z.literal("group"), offerId: OfferId }),
    z.object({ leave: z.literal("everything").default("everything") }),
  ])
  .prefault({});

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
