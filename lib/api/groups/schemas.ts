import * as z from "zod";
import { Act, GroupAct } from "../../domain/groups/act.ts";
import { Ending } from "../../domain/groups/ending.ts";
import { Group } from "../../domain/groups/group.ts";
import { CaseCode, GroupId, OfferId, SessionId } from "../../domain/ids.ts";
import { ApplicationStatus } from "../../domain/intake/application.ts";
import { MessageKind } from "../../domain/messages/message.ts";
import { OfferStatus } from "../../domain/offers/cohort.ts";
import { AccessNeed, Entry, FeeNeed, Format, Kind, Modality } from "../../domain/vocabulary.ts";
import { Instant } from "../../time/instant.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { Cursor, Limit } from "../rows/paging.ts";

export const GroupParams = z.strictObject({ groupId: GroupId });

/** A group as replies show it: `version` is its revision, and what its ETag says. */
export const GroupReply = Group.omit({ rev: true }).extend({ version: z.int().nonnegative() });
export const GroupQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const GroupList = z.object({ groups: z.array(GroupReply).readonly(), cursor: z.string().optional() });

const MeetingPlan = z.object({
  starts: z
    .array(Instant)
    .readonly()
    .describe("When each meeting ahead starts, by time; of a group that goes on, those known."),
  ongoing: z.boolean().describe("The group goes on: the last of `starts` is not its last."),
  everyWeeks: z
    .int()
    .optional()
    .describe(
      "All are at one time of the week on the reader's clock, so many weeks apart. Left out, the dates alone are true.",
    ),
  minutes: z.number().optional().describe("How long the next meeting is."),
  groupTimeZone: TimeZone,
});

/** What a person may know of a group before signing. */
export const GroupSummary = z.object({
  groupId: GroupId,
  title: z.string(),
  discreetLabel: z.string(),
  kind: Kind,
  format: Format,
  entry: Entry,
  modality: Modality,
  town: z.string().optional().describe("Where it meets in person, where the group names the town."),
  languages: z.array(z.string()).readonly(),
  accessProvision: z.array(AccessNeed).readonly().describe("What it provides for."),
  fee: FeeNeed,
  size: z.object({ min: z.int(), max: z.int() }).describe("People it needs to start, and seats it has."),
  meetings: MeetingPlan,
  facilitators: z.array(z.object({ name: z.string(), level: z.string() })).readonly(),
});

export const IntakeBody = z.strictObject({ open: z.boolean() });
export const ActsQuery = z.strictObject({ preview: z.literal("true").optional() });
export const ActBody = z.strictObject({
  act: GroupAct,
  previewed: z
    .string()
    .max(200)
    .optional()
    .describe("As the preview gave it: what is done is what was seen. Not needed to preview."),
});
const Consequence = z.object({
  offerId: OfferId,
  caseCode: CaseCode,
  from: OfferStatus,
  to: OfferStatus,
  application: ApplicationStatus.describe("Where the person stands then: WAITING goes on with the wait they had."),
  mail: MessageKind.describe("The one mail they get of it."),
});
export const ActReply = z.union([
  z.object({
    preview: z.object({
      why: Ending,
      people: z.array(Consequence).readonly(),
      sessionsCancelled: z.array(z.object({ sessionId: SessionId, startsAt: Instant })).readonly(),
      previewed: z.string(),
    }),
  }),
  z.object({ act: Act.omit({ rev: true, previewed: true }), group: GroupReply }),
]);

export const OpenQuery = z.strictObject({ cursor: Cursor });
/** Without a cursor these are all: so many that one reply does not hold them are no longer a list to choose from. */
export const OpenGroups = z.object({ groups: z.array(GroupSummary).readonly(), cursor: z.string().optional() });
