import * as z from "zod";
import { GroupId, SessionId } from "../../domain/ids.ts";
import { Session } from "../../domain/sessions/session.ts";
import { LocalDate, LocalTime } from "../../time/time.ts";

export const SessionParams = z.strictObject({ groupId: GroupId, sessionId: SessionId });
export const SessionList = z.object({ sessions: z.array(Session).readonly() });
/** On the wall clock of the group's zone. */
export const SessionMove = z.strictObject({ localDate: LocalDate, localStart: LocalTime });
