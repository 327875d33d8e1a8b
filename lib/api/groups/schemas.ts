import * as z from "zod";
import { Group } from "../../domain/groups/group.ts";
import { GroupId } from "../../domain/ids.ts";
import { Entry, Format, Modality } from "../../domain/vocabulary.ts";
import { Instant } from "../../time/instant.ts";
import { LocalTime } from "../../time/local-date-time.ts";
import { TimeZone } from "../../time/time-zone.ts";

export const GroupParams = z.strictObject({ groupId: GroupId });

const { rev, createdAt, publishedAt, agreementVersion, ...written } = Group.shape;
/** A group as replies show it: `version` is its revision, and what its ETag says. */
export const GroupReply = z.strictObject({ ...written, version: rev, createdAt, publishedAt, agreementVersion });
export const GroupList = z.object({ groups: z.array(GroupReply).readonly() });

const WeeklySlot = z.object({
  firstStartsAt: Instant,
  localStart: LocalTime,
  groupTimeZone: TimeZone,
  everyWeeks: z.int(),
  minutes: z.int(),
  sessions: z.int().nullable(),
});

/** What a person may know of a group before signing. */
export const GroupSummary = z.object({
  groupId: GroupId,
  title: z.string(),
  discreetLabel: z.string(),
  format: Format,
  entry: Entry,
  modality: Modality,
  languages: z.array(z.string()).readonly(),
  slot: WeeklySlot,
  facilitators: z.array(z.object({ name: z.string(), level: z.string() })).readonly(),
});

export const OpenGroups = z.object({ groups: z.array(GroupSummary).readonly() });
