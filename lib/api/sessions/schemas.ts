import * as z from "zod";
import { GroupId, SessionId } from "../../domain/ids.ts";
import { Session } from "../../domain/sessions/session.ts";
import { Instant } from "../../time/instant.ts";
import { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { GroupSummary } from "../groups/schemas.ts";
import { PersonFrame } from "../rows/person-frame.ts";

export const SessionParams = z.strictObject({ groupId: GroupId, sessionId: SessionId });

export const SessionList = z.object({ sessions: z.array(Session).readonly() });

/** On the wall clock of the group's zone. */
export const SessionMove = z.strictObject({ localDate: LocalDate, localStart: LocalTime });

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

export const SessionAnswer = z.strictObject({ answer: z.enum(["coming", "not_coming"]) });
